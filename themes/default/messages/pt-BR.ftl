# The site's words in Brazilian Portuguese. A site that wants other words puts its own in `messages/pt-BR.ftl`.

## Dates, times and lengths of time

month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
month-short-1 = jan.
month-short-2 = fev.
month-short-3 = mar.
month-short-4 = abr.
month-short-5 = mai.
month-short-6 = jun.
month-short-7 = jul.
month-short-8 = ago.
month-short-9 = set.
month-short-10 = out.
month-short-11 = nov.
month-short-12 = dez.
weekday-1 = Segunda-feira
weekday-2 = Terça-feira
weekday-3 = Quarta-feira
weekday-4 = Quinta-feira
weekday-5 = Sexta-feira
weekday-6 = Sábado
weekday-7 = Domingo

date-long = { $day ->
    [1] 1º
   *[other] { $day }
} de { $month } de { $year }
date-short = { $day ->
    [1] 1º
   *[other] { $day }
} de { $month }
date-month = { month-heading } de { $year }
clock = { $clock }{ "\u00A0" }{ $zone }
datetime = { $date } às { $clock }{ "\u00A0" }{ $zone }
time-approximate = { $time } (aprox.)
time-unknown = desconhecida
day-heading = { $weekday }, { $date }
month-heading = { $number ->
    [1] Janeiro
    [2] Fevereiro
    [3] Março
    [4] Abril
    [5] Maio
    [6] Junho
    [7] Julho
    [8] Agosto
    [9] Setembro
    [10] Outubro
    [11] Novembro
   *[12] Dezembro
}

duration-days-hours = { $days ->
    [one] { $days } dia
   *[other] { $days } dias
} { $hours } h
duration-days = { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}
duration-hours-minutes = { $hours } h { $minutes } min
duration-hours = { $hours } h
duration-minutes = { $minutes } min
duration-under-a-minute = menos de um minuto
duration-approximate = cerca de { $duration }
no-time = nenhuma

decimal-mark = ,
percent = { $value }%
list-comma = { ", " }
list-dot = { " · " }
sentence = { $words }.
# Between two sentences; { "" } where the language has nothing there.
sentence-gap = { " " }
range-from = a partir de { $time }
range-until = até { $time }
range-until-clock = até as { $time }
lasting = ainda em andamento
since = desde { $time }
began = Início: { $time }
lasted = Duração: { $duration }
posted = Publicado em { $time }
posted-by = por { $name }
published = Publicado em { $time }
effective = situação em { $time }
overdue = Em atraso

## Every page

site-description = Status atual e histórico de incidentes de { $site }
skip-to-content = Ir para o conteúdo
nav-label = Site
nav-status = Status
nav-components = Componentes
nav-history = Histórico
nav-search = Pesquisar
crumbs-label = Você está aqui

# What this language calls itself.
language-name = Português (Brasil)
languages-label = Idioma
wording-untranslated = Este relatório ainda não foi traduzido e é exibido como foi escrito.
wording-in-part = Partes deste relatório são mais recentes que a tradução e são exibidas como foram escritas.
wording-original = Ver o original
follow-site = Acompanhe:
follow-component = Acompanhe { $name }:
follow-record = Acompanhe o que for publicado aqui:
calendar-link = Calendário de manutenções
calendar-incidents-link = Calendário de incidentes
feed-posts = Atualizações
feed-records = Incidentes
feed-atom = Feed Atom
feed-rss = Feed RSS
built = Página gerada em { $time }
powered-by = Feito com Candor { $version }

## In Markdown

alert-note = Observação
alert-tip = Dica
alert-important = Importante
alert-warning = Aviso
alert-caution = Cuidado
table = Tabela
footnotes = Notas de rodapé
footnote-back = Voltar à chamada da nota
heading-permalink = Link para
task-done = Feito
task-open = Não feito

## States

overall-all-systems-operational = Todos os sistemas operacionais
overall-major-system-outage = Interrupção grave do sistema
overall-partial-system-outage = Interrupção parcial do sistema
overall-minor-service-outage = Interrupção leve do serviço
overall-degraded-system-service = Serviço degradado
overall-partially-degraded-service = Serviço parcialmente degradado
overall-service-under-maintenance = Serviço em manutenção
overall-incident-open = Incidente em andamento

affected-none = { $total ->
    [one] O único componente está operacional.
   *[other] Todos os { $total } componentes estão operacionais.
}
affected-major_outage = { $count ->
    [one] { $count } de { $total } componentes está com interrupção grave.
   *[other] { $count } de { $total } componentes estão com interrupção grave.
}
affected-partial_outage = { $count ->
    [one] { $count } de { $total } componentes está com interrupção parcial.
   *[other] { $count } de { $total } componentes estão com interrupção parcial.
}
affected-degraded_performance = { $count ->
    [one] { $count } de { $total } componentes está lento ou prejudicado.
   *[other] { $count } de { $total } componentes estão lentos ou prejudicados.
}
affected-under_maintenance = { $count ->
    [one] { $count } de { $total } componentes está em manutenção.
   *[other] { $count } de { $total } componentes estão em manutenção.
}
as-of = Situação em { $time }
status-of = { $name }: { $status }

component-operational = Operacional
component-degraded_performance = Desempenho degradado
component-partial_outage = Interrupção parcial
component-major_outage = Interrupção grave
component-under_maintenance = Em manutenção

impact-none = Sem impacto
impact-minor = Impacto leve
impact-major = Impacto grave
impact-critical = Impacto crítico
impact-maintenance = Manutenção
impact-unknown = Impacto não informado

kind-maintenance = Manutenção
kind-notice = Aviso

update = Atualização
update-investigating = Em investigação
update-identified = Causa identificada
update-monitoring = Em monitoramento
update-resolved = Resolvido
update-scheduled = Agendada
update-in_progress = Em andamento
update-verifying = Em verificação
update-completed = Concluída
update-postmortem = Post-mortem
update-cancelled = Cancelada
update-coming = Não iniciada
correction = Correção

## Status page

banner-label = Comunicado
open-heading = { $count ->
    [one] Acontecendo agora
   *[other] Acontecendo agora: { $count } incidentes
}
under-way-heading = Manutenção em andamento
late-heading = Manutenção que já deveria ter começado
coming-heading = Próximas manutenções
late-begin = Já deveria ter começado. O início ainda não foi informado.
late-happen = O período previsto já passou. Não foi informado se a manutenção foi realizada.
late-end = Já deveria ter terminado. O término ainda não foi informado.
notices-heading = Bom saber
components-heading = Componentes
component-count = { $count ->
    [one] { $count } componente
   *[other] { $count } componentes
}
component-about = Disponibilidade e incidentes de { $name }
days-heading = Últimos { $count } dias
days-zone = Os dias são contados no fuso horário { $zone }.
no-incidents = Nenhum incidente relatado
day-lasting = Continuou:
whole-history = Histórico completo
all-updates = Todas as { $count } atualizações
next-update-due = Próxima atualização prevista para { $time }
restored = restabelecido
stale = Esta página foi gerada em { $time } e pode estar desatualizada: uma atualização era esperada desde então e nenhuma chegou aqui.
local-time = Seu horário

## Uptime

uptime-heading = Disponibilidade
uptime-summary = { $percent }% de disponibilidade em { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}; { $marks ->
    [0] nada a relatar
    [one] { $marks } dia com problemas ou manutenção
   *[other] { $marks } dias com problemas ou manutenção
}
uptime-unknown = Disponibilidade ainda desconhecida
strip-caption-wide = Disponibilidade de { $from } a { $to }, { $zone }
strip-caption-narrow = Disponibilidade. Faixas: os 30 dias até { $to }, { $zone }. Porcentagens: até 90 dias.
level-ordinary = Nada a relatar
level-degraded = Degradado
level-low = Interrupção leve
level-middle = Interrupção moderada
level-high = Interrupção grave
level-maintenance = Manutenção
level-unknown = Sem dados
arithmetic = Em { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}, interrupções graves: { $major } no total; interrupções parciais: { $partial }. Uma interrupção parcial conta três décimos; desempenho degradado e manutenção não contam. O resultado é arredondado para baixo.
arithmetic-group = Os tempos de um grupo são as médias dos tempos de seus componentes. Uma interrupção parcial conta três décimos; desempenho degradado e manutenção não contam. O resultado é arredondado para baixo.
uptime-since = Contada desde { $date }
days-with-problems = Dias com problemas ou manutenção
column-day = Dia
children-heading = Neste grupo
past-heading = Incidentes e manutenções anteriores
components-description = Status e disponibilidade de todos os componentes de { $site }

## Records

facts-heading = Dados principais
as-published = Publicado inicialmente como
time-started = Início
time-detected = Detecção
time-acknowledged = Confirmação
time-identified = Causa identificada
time-mitigated = Mitigação
time-ended = Término
time-scheduled_from = Início previsto
time-scheduled_until = Término previsto
length-impact = Duração do impacto
lasted-heading = Duração
length-of-impact = conforme percebido pelos usuários
length-detect = Tempo até a detecção
length-of-detect = do início à detecção
length-acknowledge = Tempo até a confirmação
length-of-acknowledge = da detecção à confirmação
length-notice = Tempo até o aviso
length-of-notice = do início à primeira publicação
length-mitigate = Tempo até a mitigação
length-of-mitigate = do início à mitigação
length-restore = Tempo até o restabelecimento
length-of-restore = do início ao término
length-page = Aberto nesta página
length-of-page = da primeira publicação à de encerramento
fact-components = Afeta
fact-will-affect = Afetará
fact-was-to-affect = Afetaria
fact-workaround = O que você pode fazer
fact-next-update = Próxima atualização
fact-windows = Períodos de impacto
fact-regions = Regiões
fact-products = Produtos
fact-tenants = Clientes afetados
fact-users = Usuários afetados
fact-user-classes = Quem
fact-time-zones = Fusos horários
fact-not-affected = Não afetado
fact-data-loss = Perda de dados
fact-detection = Detectado por
fact-severity = Gravidade
fact-labels = Rótulos
fact-source = Fonte
no-data-loss = Nenhum dado foi perdido.
amount-all = todos
amount-most = a maioria
amount-some = alguns
amount-few = poucos
amount-none = nenhum
amount-unknown = número desconhecido
basis-measured = medição
basis-estimated = estimativa
detected-by-monitoring = Monitoramento
detected-by-customer = Clientes
detected-by-employee = Equipe interna
detected-by-third_party = Terceiros
source-by = Recontado a partir de um relatório público de { $publisher }
source-public = Recontado a partir de um relatório público
source-original = Original
source-archive = Cópia arquivada
source-published = Publicado em { $time }
source-fetched = Obtido em { $time }
source-licence = Licença: { $licence }

updates-heading = Atualizações
newest-first = mais recentes primeiro
oldest-first = mais antigas primeiro
permalink = Link para esta atualização
promised-next = Próxima atualização prometida para { $time }
outcome-kept = Cumprida
outcome-late = Com atraso: { $duration }
outcome-late-business = { $days ->
    [one] Com atraso: { $days } dia útil
   *[other] Com atraso: { $days } dias úteis
}
outcome-late-days = { $days ->
    [one] Com atraso: { $days } dia
   *[other] Com atraso: { $days } dias
}
outcome-missed = Não cumprida
outcome-open = Pendente
outcome-unverifiable = Não pode ser verificada

course-started = Início
course-detected = Detecção
course-acknowledged = Confirmação
course-identified = Causa identificada
course-mitigated = Mitigação
course-first_post = Primeira publicação
course-ended = Término
course-now = Ao gerar a página

story-heading = O que aconteceu e o que foi dito
story-happened = Aconteceu
story-said = Foi dito
after-start = + { $duration }
before-start = { $duration } antes
evidence = Evidência

postmortem = Post-mortem
maintenance-details = Sobre esta manutenção
details = Detalhes
postmortem-preliminary = preliminar
postmortem-draft = Rascunho, não destinado aos leitores
postmortem-waived = Nenhum post-mortem será publicado.
postmortem-promised = Um post-mortem foi prometido.
postmortem-due = Um post-mortem foi prometido até { $time }.
postmortem-was-due = Um post-mortem tinha sido prometido até { $time }.
contents = Conteúdo
cause-heading = Causa raiz
cause-unknown = desconhecida
cause-suspected = suspeita
cause-preliminary = preliminar
cause-confirmed = confirmada
cause-undeterminable = não determinável
cause-not-found-unknown = A causa ainda não é conhecida.
cause-not-found-undeterminable = Não é possível determinar a causa.
cause-trigger = Fator desencadeante
cause-contributing = Fatores contribuintes
cause-third-parties = Terceiros
response-heading = Resposta
workarounds-heading = O que você pode fazer enquanto isso
workarounds-past-heading = O que os usuários podiam fazer enquanto isso
recommendations-heading = Recomendações
no-recommendations = Não foram dadas recomendações.
steps-heading = Próximos passos
no-steps = Não há próximos passos planejados.
step-proposed = Proposto
step-accepted = Aceito
step-in_progress = Em andamento
step-done = Concluído
step-wont_do = Não será feito
step-superseded = Substituído
step-owner = Responsável: { $name }
step-no-owner = Responsável não informado
step-due = Prazo: { $date }
step-done-on = Concluído em { $date }
step-no-due = Data não informada
step-priority = Prioridade: { $priority }
step-link = Acompanhar
class-investigate = Investigar
class-mitigate = Mitigar
class-repair = Reparar
class-detect = Detectar
class-prevent = Prevenir
class-process = Processo
class-document = Documentar
lessons-heading = Lições
went-well = O que deu certo
went-wrong = O que deu errado
got-lucky = Onde houve sorte

promises-heading = Promessas
promises-kept = { $count } atualizações prometidas chegaram no prazo
promise-next_update = A próxima atualização
promise-postmortem = Um post-mortem
promise-report = Um relatório
promise-eta = O término até este prazo
promise-monitoring_until = Monitoramento até este momento
promise-other = Uma promessa
within-time = em até { $duration }
within-business_days = { $count ->
    [one] em até { $count } dia útil
   *[other] em até { $count } dias úteis
}
within-business_hours = { $count ->
    [one] em até { $count } hora útil
   *[other] em até { $count } horas úteis
}
promise-made = Feita em { $time }
promise-due = Prazo: { $time }
promise-kept = Cumprida em { $time }
corrections-heading = Correções
correction-from = antes:
correction-to = agora:
related-heading = Relacionado
relation-previous = Anterior
relation-next = Posterior
relation-recurrence_of = Recorrência de
relation-recurred_as = Voltou a ocorrer como
relation-related = Relacionado
relation-duplicate_of = Duplicata de
relation-duplicated_by = Tem como duplicata
relation-caused_by = Causado por
relation-causes = Causou
comments-heading = Comentários arquivados
comment-anonymous = Sem nome
comment-official = Oficial

## Search

search-description = Encontre incidentes, manutenções e post-mortems de { $site }
search-label = Palavras em títulos, componentes, atualizações e post-mortems
search-newest = Mais recentes
search-found = Resultados:
search-none = Nada foi encontrado.
search-no-scripts = A busca precisa de scripts, que este navegador não executa. O histórico contém tudo.
search-failed = Não foi possível carregar o índice de pesquisa. O histórico lista tudo por mês.
search-first = Os primeiros { $count } são exibidos.
search-component = Componente
search-kind = Tipo
search-any = Todos
all-records = Todos os { $count } registros

## History

history-total = { $count ->
    [0] Nenhum incidente ou manutenção registrado.
    [one] { $count } incidente ou manutenção no registro.
   *[other] { $count } incidentes e manutenções no registro.
}
record-count = { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}
incident-count = { $count ->
    [one] { $count } incidente
   *[other] { $count } incidentes
}
maintenance-count = { $count ->
    [one] { $count } manutenção
   *[other] { $count } manutenções
}
month-worst = Pior: { $impact }
month-description = { $month }: { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}
records-heading = Registros
undated-heading = Sem data
nothing = Nada
no-components = Nenhum componente na lista.
no-records = Nada registrado.
pager-label = Meses
older = Anterior
newer = Posterior

## Pages that lead elsewhere

not-found-heading = Página não encontrada
not-found-text = Não há nada neste endereço. Estas páginas podem ajudar:
moved-heading = Esta página mudou de endereço
moved-text = Ir para o novo endereço

## Posts that nobody wrote, where readers expect one

said-in_progress = A manutenção agendada está em andamento.
said-completed = A manutenção agendada foi concluída.
said-resolved = Este incidente foi resolvido.

## API

api-link = API
api-heading = API
api-description = O que { $site } informa, em JSON para programas
api-intro = Programas também podem ler tudo o que está nestas páginas: como arquivos JSON, no formato da API do Statuspage.
api-open = Qualquer pessoa pode lê-los de qualquer lugar, com GET ou HEAD, sem chave, inclusive a partir de scripts de outros sites. Uma vez por minuto é o bastante.
api-ids = Um ID nunca muda. Ele tem 12 letras e algarismos; o endereço da página de um incidente está em shortlink.
api-times = As datas e horas estão no fuso horário deste site. Elas correspondem ao momento em que o site foi gerado, em { $time }, e mudam quando ele é gerado novamente. 1970-01-01 representa uma data que ninguém informou.
api-texts = Os textos estão como seus autores os escreveram, em Markdown.
api-openapi = Uma descrição de todos os documentos para programas (OpenAPI 3.1)
api-example = O conteúdo atual, com um item de cada lista

api-family-statuspage = Status, componentes, incidentes, manutenções
api-family-about-statuspage = Os nomes e valores são os da API v2 do Statuspage; assim, programas escritos para ela também leem este site. O status geral decorre dos componentes; os incidentes abertos ficam em uma lista própria.
api-statuspage-summary = Tudo o que vale agora: o status, os componentes, os incidentes não resolvidos, as próximas manutenções e as que estão em andamento.
api-statuspage-status = O status geral, em uma palavra e uma frase.
api-statuspage-components = Todos os componentes e grupos.
api-statuspage-incidents = Os 50 incidentes mais recentes, com tudo o que foi publicado.
api-statuspage-unresolved = Os incidentes não resolvidos.
api-statuspage-resolved = Os 50 incidentes resolvidos mais recentes.
api-statuspage-maintenances = As 50 manutenções mais recentes.
api-statuspage-upcoming = As próximas manutenções, a mais próxima primeiro.
api-statuspage-active = As manutenções em andamento.
api-statuspage-history = Os três meses mais recentes, em resumo.
api-statuspage-incident = Um incidente ou uma manutenção, pelo ID.
api-statuspage-details = O mesmo sem page, mas com o post-mortem.

api-family-feeds = Feeds e calendários
api-family-about-feeds = Cada componente e cada grupo tem os mesmos na pasta de sua página, por exemplo components/NAME/updates.atom; também os têm os incidentes recentes e os que não terminaram.
api-feeds-updates-atom = Uma entrada para cada atualização, cada post-mortem e cada correção: quem já conhecia o incidente fica sabendo das novidades.
api-feeds-updates-rss = O mesmo em RSS.
api-feeds-updates-json = O mesmo em JSON Feed.
api-feeds-history-atom = Uma entrada para cada incidente, que muda com ele, como no Statuspage.
api-feeds-history-rss = O mesmo em RSS.
api-feeds-history-json = O mesmo em JSON Feed.
api-feeds-calendar = Um calendário de manutenções, com lembretes.
api-feeds-incidents = Um calendário de incidentes.

api-family-site = Para outras páginas e terminais
api-family-about-site = Cada componente e cada grupo também tem um selo e um script na pasta de sua página.
api-site-badge = O status como imagem.
api-site-endpoint = O mesmo para o selo “endpoint” do shields.io.
api-site-embed = Um script que mostra o status em outra página, em um link que leva até aqui.
api-site-text = A página de status como texto simples, para terminais.
api-site-search = Todos os registros em resumo, os mais recentes primeiro, como a pesquisa deste site os lê.

api-family-cstate = No formato do cState
api-family-about-cstate = Para programas escritos para o cState 6.
api-cstate-index = Tudo o que vale agora.
api-cstate-issues = Todos os incidentes, manutenções e avisos, os mais recentes primeiro.
api-cstate-issue = Um desses registros, com tudo o que foi publicado.
api-cstate-affected = Um componente e o que o afetou.
api-cstate-rss = { api-feeds-history-rss }
api-cstate-badge = { api-site-badge }

api-family-statusfy = No formato do statusfy
api-family-about-statusfy = Para programas escritos para a API estática do statusfy.
api-statusfy-systems = Os componentes.
api-statusfy-scheduled = As próximas manutenções.
api-statusfy-incidents = Incidentes e manutenções, os mais recentes primeiro, dez por página.
api-statusfy-history = O mesmo por mês, três meses por página.
api-statusfy-timeline = Os últimos oito dias.
api-statusfy-incident = Um incidente ou uma manutenção.
api-statusfy-atom = { api-feeds-history-atom }
api-statusfy-rss = { api-feeds-history-rss }
api-statusfy-calendar = { api-feeds-calendar }

## In other pages

embed-title = Status de { $site }
embed-close = Fechar
under-way-until = Manutenção até { $time }
coming-from = Manutenção a partir de { $time }

## Feeds

feed-title = { $site } - Histórico de incidentes
feed-title-of = { $site } - { $name } - Histórico de incidentes
feed-posts-title = { $site } - Atualizações
feed-posts-title-of = { $site } - { $name } - Atualizações
feed-post-title = { $status }: { $title }
calendar-title = { $site } - Manutenções
calendar-title-of = { $site } - { $name } - Manutenções
calendar-incidents-title = { $site } - Incidentes
calendar-incidents-title-of = { $site } - { $name } - Incidentes
feed-scheduled = MANUTENÇÃO AGENDADA: { $window }
feed-postmortem = Ler os detalhes
feed-components = Afeta: { $components }
feed-component = { $name } ({ $status })
feed-note = Isto é um feed. Copie o endereço dele para um leitor de feeds e fique sabendo de todas as novidades.
feed-page = Ler o mesmo como página
