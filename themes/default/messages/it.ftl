# The site's words in Italian. A site that wants other words puts its own in `messages/it.ftl`.

## Dates, times and lengths of time

month-1 = gennaio
month-2 = febbraio
month-3 = marzo
month-4 = aprile
month-5 = maggio
month-6 = giugno
month-7 = luglio
month-8 = agosto
month-9 = settembre
month-10 = ottobre
month-11 = novembre
month-12 = dicembre
month-short-1 = gen
month-short-2 = feb
month-short-3 = mar
month-short-4 = apr
month-short-5 = mag
month-short-6 = giu
month-short-7 = lug
month-short-8 = ago
month-short-9 = set
month-short-10 = ott
month-short-11 = nov
month-short-12 = dic
weekday-1 = Lunedì
weekday-2 = Martedì
weekday-3 = Mercoledì
weekday-4 = Giovedì
weekday-5 = Venerdì
weekday-6 = Sabato
weekday-7 = Domenica

date-long = { $day } { $month } { $year }
date-short = { $day } { $month }
date-month = { month-heading } { $year }
clock = { $clock }{ "\u00A0" }{ $zone }
datetime = { $date }, { $clock }{ "\u00A0" }{ $zone }
time-approximate = { $time } circa
time-unknown = non nota
day-heading = { $weekday } { $date }
month-heading = { $number ->
    [1] Gennaio
    [2] Febbraio
    [3] Marzo
    [4] Aprile
    [5] Maggio
    [6] Giugno
    [7] Luglio
    [8] Agosto
    [9] Settembre
    [10] Ottobre
    [11] Novembre
   *[12] Dicembre
}

duration-days-hours = { $days ->
    [one] { $days } giorno
   *[other] { $days } giorni
} { $hours } h
duration-days = { $days ->
    [one] { $days } giorno
   *[other] { $days } giorni
}
duration-hours-minutes = { $hours } h { $minutes } min
duration-hours = { $hours } h
duration-minutes = { $minutes } min
duration-under-a-minute = meno di un minuto
duration-approximate = circa { $duration }
no-time = nessuna

decimal-mark = ,
percent = { $value }%
list-comma = { ", " }
list-dot = { " · " }
sentence = { $words }.
# Between two sentences; { "" } where the language has nothing there.
sentence-gap = { " " }
range-from = inizio: { $time }
range-until = fine: { $time }
range-until-clock = fine: { $time }
lasting = ancora in corso
since = in corso da: { $time }
began = Inizio: { $time }
lasted = Durata: { $duration }
posted = Pubblicato: { $time }
posted-by = da { $name }
published = Pubblicato: { $time }
effective = riferito a: { $time }
overdue = In ritardo

## Every page

site-description = Stato attuale e cronologia degli incidenti di { $site }
skip-to-content = Vai al contenuto
nav-label = Sito
nav-status = Stato
nav-components = Componenti
nav-history = Cronologia
nav-search = Cerca
crumbs-label = Percorso di navigazione

# What this language calls itself.
language-name = Italiano
languages-label = Lingua
wording-untranslated = Questo rapporto non è ancora stato tradotto ed è riportato così come è stato scritto.
wording-in-part = Alcune parti di questo rapporto sono più recenti della traduzione e sono riportate così come sono state scritte.
wording-original = Vai all’originale
follow-site = Per seguire:
follow-component = Per seguire { $name }:
follow-record = Per seguire quanto pubblicato qui:
calendar-link = Calendario delle manutenzioni
calendar-incidents-link = Calendario degli incidenti
feed-posts = Aggiornamenti
feed-records = Incidenti
feed-atom = Feed Atom
feed-rss = Feed RSS
built = Pagina generata: { $time }
powered-by = Realizzato con Candor { $version }

## In Markdown

alert-note = Nota
alert-tip = Suggerimento
alert-important = Importante
alert-warning = Avviso
alert-caution = Attenzione
table = Tabella
footnotes = Note a piè di pagina
footnote-back = Torna al richiamo della nota
heading-permalink = Link a
task-done = Fatto
task-open = Da fare

## States

overall-all-systems-operational = Tutti i sistemi sono operativi
overall-major-system-outage = Interruzione grave del sistema
overall-partial-system-outage = Interruzione parziale del sistema
overall-minor-service-outage = Interruzione lieve del servizio
overall-degraded-system-service = Servizio degradato
overall-partially-degraded-service = Servizio parzialmente degradato
overall-service-under-maintenance = Servizio in manutenzione
overall-incident-open = Incidente in corso

affected-none = { $total ->
    [one] L’unico componente è operativo.
   *[other] Tutti i { $total } componenti sono operativi.
}
affected-major_outage = { $count ->
    [one] { $count } componente su { $total } ha un’interruzione grave.
   *[other] { $count } componenti su { $total } hanno un’interruzione grave.
}
affected-partial_outage = { $count ->
    [one] { $count } componente su { $total } ha un’interruzione parziale.
   *[other] { $count } componenti su { $total } hanno un’interruzione parziale.
}
affected-degraded_performance = { $count ->
    [one] { $count } componente su { $total } è lento o compromesso.
   *[other] { $count } componenti su { $total } sono lenti o compromessi.
}
affected-under_maintenance = { $count ->
    [one] { $count } componente su { $total } è in manutenzione.
   *[other] { $count } componenti su { $total } sono in manutenzione.
}
as-of = Situazione aggiornata: { $time }
status-of = { $name }: { $status }

component-operational = Operativo
component-degraded_performance = Prestazioni ridotte
component-partial_outage = Interruzione parziale
component-major_outage = Interruzione grave
component-under_maintenance = In manutenzione

impact-none = Nessun impatto
impact-minor = Impatto lieve
impact-major = Impatto grave
impact-critical = Impatto critico
impact-maintenance = Manutenzione
impact-unknown = Impatto non indicato

kind-maintenance = Manutenzione
kind-notice = Avviso

update = Aggiornamento
update-investigating = Analisi in corso
update-identified = Causa individuata
update-monitoring = In osservazione
update-resolved = Risolto
update-scheduled = Pianificata
update-in_progress = In corso
update-verifying = Verifica in corso
update-completed = Completata
update-postmortem = Post-mortem
update-cancelled = Annullata
update-coming = Non iniziata
correction = Correzione

## Status page

banner-label = Annuncio
open-heading = { $count ->
    [one] In questo momento
   *[other] In questo momento: { $count } incidenti
}
under-way-heading = Manutenzione in corso
late-heading = Manutenzione che avrebbe dovuto iniziare
coming-heading = Manutenzione in programma
late-begin = Avrebbe già dovuto iniziare. L’inizio non è stato ancora comunicato.
late-happen = Il periodo previsto è trascorso. Non è stato comunicato se la manutenzione si sia svolta.
late-end = Avrebbe già dovuto concludersi. La fine non è stata ancora comunicata.
notices-heading = Buono a sapersi
components-heading = Componenti
component-count = { $count ->
    [one] { $count } componente
   *[other] { $count } componenti
}
component-about = Disponibilità e incidenti di { $name }
days-heading = Ultimi { $count } giorni
days-zone = I giorni sono contati nel fuso orario { $zone }.
no-incidents = Nessun incidente segnalato
day-lasting = Proseguito:
whole-history = Tutta la cronologia
all-updates = Tutti i { $count } aggiornamenti
next-update-due = Prossimo aggiornamento previsto: { $time }
restored = ripristinato
stale = Questa pagina potrebbe non essere aggiornata (generata: { $time }): da allora era previsto un aggiornamento e qui non ne è arrivato nessuno.
local-time = Ora locale

## Uptime

uptime-heading = Disponibilità
uptime-summary = { $percent }% di disponibilità in { $days ->
    [one] { $days } giorno
   *[other] { $days } giorni
}; { $marks ->
    [0] nulla da segnalare
    [one] { $marks } giorno con problemi o manutenzione
   *[other] { $marks } giorni con problemi o manutenzione
}
uptime-unknown = Disponibilità non ancora nota
strip-caption-wide = Disponibilità: { $from } – { $to }, { $zone }
strip-caption-narrow = Disponibilità. Strisce: 30 giorni, ultimo giorno { $to }, { $zone }. Percentuali: fino a 90 giorni.
level-ordinary = Nulla da segnalare
level-degraded = Degradato
level-low = Interruzione lieve
level-middle = Interruzione moderata
level-high = Interruzione grave
level-maintenance = Manutenzione
level-unknown = Nessun dato
arithmetic = In { $days ->
    [one] { $days } giorno
   *[other] { $days } giorni
}, interruzioni gravi: { $major } in tutto; interruzioni parziali: { $partial }. Un’interruzione parziale conta tre decimi; le prestazioni ridotte e la manutenzione non contano. Il risultato è arrotondato per difetto.
arithmetic-group = I tempi di un gruppo sono la media di quelli dei suoi componenti. Un’interruzione parziale conta tre decimi; le prestazioni ridotte e la manutenzione non contano. Il risultato è arrotondato per difetto.
uptime-since = Inizio del conteggio: { $date }
days-with-problems = Giorni con problemi o manutenzione
column-day = Giorno
children-heading = In questo gruppo
past-heading = Incidenti e manutenzioni precedenti
components-description = Stato e disponibilità di tutti i componenti di { $site }

## Records

facts-heading = Dati essenziali
as-published = Pubblicato inizialmente come
time-started = Inizio
time-detected = Rilevamento
time-acknowledged = Presa in carico
time-identified = Causa individuata
time-mitigated = Mitigazione
time-ended = Fine
time-scheduled_from = Inizio previsto
time-scheduled_until = Fine prevista
length-impact = Durata dell’impatto
lasted-heading = Durata
length-of-impact = come percepita dagli utenti
length-detect = Tempo di rilevamento
length-of-detect = dall’inizio al rilevamento
length-acknowledge = Tempo di presa in carico
length-of-acknowledge = dal rilevamento alla presa in carico
length-notice = Tempo di comunicazione
length-of-notice = dall’inizio al primo messaggio
length-mitigate = Tempo di mitigazione
length-of-mitigate = dall’inizio alla mitigazione
length-restore = Tempo di ripristino
length-of-restore = dall’inizio alla fine
length-page = Aperto su questa pagina
length-of-page = dal primo messaggio a quello di chiusura
fact-components = Riguarda
fact-will-affect = Riguarderà
fact-was-to-affect = Avrebbe riguardato
fact-workaround = Cosa può fare
fact-next-update = Prossimo aggiornamento
fact-windows = Periodi di impatto
fact-regions = Aree geografiche
fact-products = Prodotti
fact-tenants = Clienti interessati
fact-users = Utenti interessati
fact-user-classes = Chi
fact-time-zones = Fusi orari
fact-not-affected = Non interessato
fact-data-loss = Perdita di dati
fact-detection = Rilevato da
fact-severity = Gravità
fact-labels = Etichette
fact-source = Fonte
no-data-loss = Nessun dato è andato perso.
amount-all = tutti
amount-most = la maggior parte
amount-some = alcuni
amount-few = pochi
amount-none = nessuno
amount-unknown = numero non noto
basis-measured = misurazione
basis-estimated = stima
detected-by-monitoring = Monitoraggio
detected-by-customer = Clienti
detected-by-employee = Personale
detected-by-third_party = Terzi
source-by = Redatto sulla base di un rapporto pubblico di { $publisher }
source-public = Redatto sulla base di un rapporto pubblico
source-original = Originale
source-archive = Copia archiviata
source-published = Pubblicato: { $time }
source-fetched = Recuperato: { $time }
source-licence = Licenza: { $licence }

updates-heading = Aggiornamenti
newest-first = dal più recente
oldest-first = dal meno recente
permalink = Link a questo aggiornamento
promised-next = Prossimo aggiornamento promesso: { $time }
outcome-kept = Mantenuta
outcome-late = In ritardo: { $duration }
outcome-late-business = { $days ->
    [one] In ritardo: { $days } giorno lavorativo
   *[other] In ritardo: { $days } giorni lavorativi
}
outcome-late-days = { $days ->
    [one] In ritardo: { $days } giorno
   *[other] In ritardo: { $days } giorni
}
outcome-missed = Non mantenuta
outcome-open = In sospeso
outcome-unverifiable = Non verificabile

course-started = Inizio
course-detected = Rilevamento
course-acknowledged = Presa in carico
course-identified = Causa individuata
course-mitigated = Mitigazione
course-first_post = Primo messaggio
course-ended = Fine
course-now = Generazione della pagina

story-heading = Che cosa è accaduto e che cosa è stato detto
story-happened = Accaduto
story-said = Detto
after-start = + { $duration }
before-start = { $duration } prima
evidence = Prova

postmortem = Post-mortem
maintenance-details = Informazioni su questa manutenzione
details = Dettagli
postmortem-preliminary = preliminare
postmortem-draft = Bozza, non destinata ai lettori
postmortem-waived = Non sarà pubblicato alcun post-mortem.
postmortem-promised = È stato promesso un post-mortem.
postmortem-due = È stato promesso un post-mortem. Scadenza: { $time }.
postmortem-was-due = Era stato promesso un post-mortem. Scadenza: { $time }.
contents = Sommario
cause-heading = Causa principale
cause-unknown = non nota
cause-suspected = presunta
cause-preliminary = preliminare
cause-confirmed = confermata
cause-undeterminable = non determinabile
cause-not-found-unknown = La causa non è ancora nota.
cause-not-found-undeterminable = La causa non può essere determinata.
cause-trigger = Evento scatenante
cause-contributing = Fattori concomitanti
cause-third-parties = Terzi
response-heading = Intervento
workarounds-heading = Cosa può fare nel frattempo
workarounds-past-heading = Cosa potevano fare gli utenti nel frattempo
recommendations-heading = Raccomandazioni
no-recommendations = Non sono state fornite raccomandazioni.
steps-heading = Prossimi passi
no-steps = Non sono previsti altri passi.
step-proposed = Proposto
step-accepted = Accettato
step-in_progress = In corso
step-done = Fatto
step-wont_do = Non sarà fatto
step-superseded = Sostituito
step-owner = Responsabile: { $name }
step-no-owner = Responsabile non indicato
step-due = Scadenza: { $date }
step-done-on = Fatto: { $date }
step-no-due = Data non indicata
step-priority = Priorità: { $priority }
step-link = Vedi l’attività
class-investigate = Analizzare
class-mitigate = Mitigare
class-repair = Riparare
class-detect = Rilevare
class-prevent = Prevenire
class-process = Processo
class-document = Documentare
lessons-heading = Insegnamenti
went-well = Che cosa è andato bene
went-wrong = Che cosa è andato male
got-lucky = Dove c’è stata fortuna

promises-heading = Promesse
promises-kept = { $count } aggiornamenti promessi arrivati in tempo
promise-next_update = Il prossimo aggiornamento
promise-postmortem = Un post-mortem
promise-report = Un rapporto
promise-eta = La fine entro questa scadenza
promise-monitoring_until = Osservazione fino a quel momento
promise-other = Una promessa
within-time = entro { $duration }
within-business_days = { $count ->
    [one] entro { $count } giorno lavorativo
   *[other] entro { $count } giorni lavorativi
}
within-business_hours = { $count ->
    [one] entro { $count } ora lavorativa
   *[other] entro { $count } ore lavorative
}
promise-made = Fatta: { $time }
promise-due = Scadenza: { $time }
promise-kept = Mantenuta: { $time }
corrections-heading = Correzioni
correction-from = prima:
correction-to = ora:
related-heading = Collegamenti
relation-previous = Precedente
relation-next = Successivo
relation-recurrence_of = Ricorrenza di
relation-recurred_as = Ripresentato come
relation-related = Collegato
relation-duplicate_of = Duplicato di
relation-duplicated_by = Ha come duplicato
relation-caused_by = Causato da
relation-causes = Ha causato
comments-heading = Commenti archiviati
comment-anonymous = Senza nome
comment-official = Ufficiale

## Search

search-description = Ricerca di incidenti, manutenzioni e post-mortem di { $site }
search-label = Parole nei titoli, nei componenti, negli aggiornamenti e nei post-mortem
search-newest = I più recenti
search-found = Risultati:
search-none = Nessun risultato.
search-no-scripts = La ricerca ha bisogno di script, che questo browser non esegue. La cronologia contiene tutto.
search-failed = Impossibile caricare l’indice di ricerca. La cronologia elenca tutto per mese.
search-first = Sono mostrati i primi { $count }.
search-component = Componente
search-kind = Tipo
search-any = Tutti
all-records = Tutte le { $count } voci

## History

history-total = { $count ->
    [0] Nessun incidente e nessuna manutenzione registrati.
    [one] { $count } incidente o manutenzione in archivio.
   *[other] { $count } incidenti e manutenzioni in archivio.
}
record-count = { $count ->
    [one] { $count } voce
   *[other] { $count } voci
}
incident-count = { $count ->
    [one] { $count } incidente
   *[other] { $count } incidenti
}
maintenance-count = { $count ->
    [one] { $count } manutenzione
   *[other] { $count } manutenzioni
}
month-worst = Il peggiore: { $impact }
month-description = { $month }: { $count ->
    [one] { $count } voce
   *[other] { $count } voci
}
records-heading = Voci
undated-heading = Senza data
nothing = Niente
no-components = Nessun componente in elenco.
no-records = Nessuna voce.
pager-label = Mesi
older = Precedente
newer = Successivo

## Pages that lead elsewhere

not-found-heading = Pagina non trovata
not-found-text = A questo indirizzo non c’è nulla. Queste pagine possono essere utili:
moved-heading = Questa pagina è stata spostata
moved-text = Vai al nuovo indirizzo

## Posts that nobody wrote, where readers expect one

said-in_progress = La manutenzione pianificata è in corso.
said-completed = La manutenzione pianificata è stata completata.
said-resolved = Questo incidente è stato risolto.

## API

api-link = API
api-heading = API
api-description = Quanto comunica { $site }, in JSON per i programmi
api-intro = Anche i programmi possono leggere tutto ciò che si trova in queste pagine: come file JSON, nella forma dell’API di Statuspage.
api-open = Chiunque può leggerli da qualsiasi luogo, con GET o HEAD, senza chiave, anche da script di altri siti. Una volta al minuto è sufficiente.
api-ids = Un ID non cambia mai. È composto da 12 lettere e cifre; l’indirizzo della pagina di un incidente si trova in shortlink.
api-times = Le date e gli orari sono nel fuso orario di questo sito. Si riferiscono al momento in cui il sito è stato generato ({ $time }) e cambiano quando viene generato di nuovo. 1970-01-01 sta per una data che nessuno ha indicato.
api-texts = I testi sono quelli scritti dai loro autori, in Markdown.
api-openapi = Una descrizione di tutti i documenti per i programmi (OpenAPI 3.1)
api-example = Il contenuto attuale, con una voce di ogni elenco

api-family-statuspage = Stato, componenti, incidenti, manutenzioni
api-family-about-statuspage = Nomi e valori sono quelli dell’API v2 di Statuspage, perciò i programmi scritti per quell’API leggono anche questo sito. Lo stato generale risulta dai componenti; gli incidenti aperti figurano in un elenco proprio.
api-statuspage-summary = Tutto ciò che vale ora: lo stato, i componenti, gli incidenti non risolti, le manutenzioni in programma e in corso.
api-statuspage-status = Lo stato generale, in una parola e in una frase.
api-statuspage-components = Tutti i componenti e i gruppi.
api-statuspage-incidents = I 50 incidenti più recenti, con quanto è stato pubblicato.
api-statuspage-unresolved = Gli incidenti non risolti.
api-statuspage-resolved = I 50 incidenti risolti più recenti.
api-statuspage-maintenances = Le 50 manutenzioni più recenti.
api-statuspage-upcoming = Le manutenzioni in programma, dalla più vicina.
api-statuspage-active = Le manutenzioni in corso.
api-statuspage-history = Gli ultimi tre mesi, in breve.
api-statuspage-incident = Un incidente o una manutenzione, in base all’ID.
api-statuspage-details = Lo stesso senza page, ma con il post-mortem.

api-family-feeds = Feed e calendari
api-family-about-feeds = Ogni componente e ogni gruppo ha gli stessi nella cartella della propria pagina, per esempio components/NAME/updates.atom; li hanno anche gli incidenti recenti e quelli non ancora conclusi.
api-feeds-updates-atom = Una voce per ogni aggiornamento, ogni post-mortem e ogni correzione: chi conosceva già l’incidente viene a sapere le novità.
api-feeds-updates-rss = Lo stesso in RSS.
api-feeds-updates-json = Lo stesso in JSON Feed.
api-feeds-history-atom = Una voce per ogni incidente, che cambia insieme a esso, come in Statuspage.
api-feeds-history-rss = Lo stesso in RSS.
api-feeds-history-json = Lo stesso in JSON Feed.
api-feeds-calendar = Un calendario delle manutenzioni, con promemoria.
api-feeds-incidents = Un calendario degli incidenti.

api-family-site = Per altre pagine e per i terminali
api-family-about-site = Anche ogni componente e ogni gruppo ha un badge e uno script nella cartella della propria pagina.
api-site-badge = Lo stato come immagine.
api-site-endpoint = Lo stesso per il badge «endpoint» di shields.io.
api-site-embed = Uno script che mostra lo stato in un’altra pagina, in un link che porta qui.
api-site-text = La pagina di stato come testo semplice, per i terminali.
api-site-search = Tutte le voci in breve, dalla più recente, così come le legge la ricerca di questo sito.

api-family-cstate = Nella forma di cState
api-family-about-cstate = Per i programmi scritti per cState 6.
api-cstate-index = Tutto ciò che vale ora.
api-cstate-issues = Tutti gli incidenti, le manutenzioni e gli avvisi, dal più recente.
api-cstate-issue = Una di queste voci, con quanto è stato pubblicato.
api-cstate-affected = Un componente e ciò che lo ha interessato.
api-cstate-rss = { api-feeds-history-rss }
api-cstate-badge = { api-site-badge }

api-family-statusfy = Nella forma di statusfy
api-family-about-statusfy = Per i programmi scritti per l’API statica di statusfy.
api-statusfy-systems = I componenti.
api-statusfy-scheduled = Le manutenzioni in programma.
api-statusfy-incidents = Incidenti e manutenzioni, dal più recente, dieci per pagina.
api-statusfy-history = Lo stesso per mese, tre mesi per pagina.
api-statusfy-timeline = Gli ultimi otto giorni.
api-statusfy-incident = Un incidente o una manutenzione.
api-statusfy-atom = { api-feeds-history-atom }
api-statusfy-rss = { api-feeds-history-rss }
api-statusfy-calendar = { api-feeds-calendar }

## In other pages

embed-title = Stato di { $site }
embed-close = Chiudi
under-way-until = Manutenzione, fine: { $time }
coming-from = Manutenzione, inizio: { $time }

## Feeds

feed-title = { $site } - Cronologia degli incidenti
feed-title-of = { $site } - { $name } - Cronologia degli incidenti
feed-posts-title = { $site } - Aggiornamenti
feed-posts-title-of = { $site } - { $name } - Aggiornamenti
feed-post-title = { $status }: { $title }
calendar-title = { $site } - Manutenzioni
calendar-title-of = { $site } - { $name } - Manutenzioni
calendar-incidents-title = { $site } - Incidenti
calendar-incidents-title-of = { $site } - { $name } - Incidenti
feed-scheduled = MANUTENZIONE PIANIFICATA: { $window }
feed-postmortem = Leggi i dettagli
feed-components = Riguarda: { $components }
feed-component = { $name } ({ $status })
feed-note = Questo è un feed. Copi il suo indirizzo in un lettore di feed per ricevere tutte le novità.
feed-page = Leggi lo stesso come pagina
