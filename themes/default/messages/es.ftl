# The site's words in Spanish. A site that wants other words puts its own in `messages/es.ftl`.

## Dates, times and lengths of time

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
month-short-1 = ene
month-short-2 = feb
month-short-3 = mar
month-short-4 = abr
month-short-5 = may
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = sept
month-short-10 = oct
month-short-11 = nov
month-short-12 = dic
weekday-1 = Lunes
weekday-2 = Martes
weekday-3 = Miércoles
weekday-4 = Jueves
weekday-5 = Viernes
weekday-6 = Sábado
weekday-7 = Domingo

date-long = { $day } de { $month } de { $year }
date-short = { $day } { $month }
date-month = { month-heading } de { $year }
clock = { $clock }{ "\u00A0" }{ $zone }
datetime = { $date }, { $clock }{ "\u00A0" }{ $zone }
time-approximate = { $time } (aprox.)
time-unknown = desconocida
day-heading = { $weekday }, { $date }
month-heading = { $number ->
    [1] Enero
    [2] Febrero
    [3] Marzo
    [4] Abril
    [5] Mayo
    [6] Junio
    [7] Julio
    [8] Agosto
    [9] Septiembre
    [10] Octubre
    [11] Noviembre
   *[12] Diciembre
}

duration-days-hours = { $days ->
    [one] { $days } día
   *[other] { $days } días
} { $hours } h
duration-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
duration-hours-minutes = { $hours } h { $minutes } min
duration-hours = { $hours } h
duration-minutes = { $minutes } min
duration-under-a-minute = menos de un minuto
duration-approximate = aproximadamente { $duration }
no-time = ninguna

decimal-mark = ,
percent = { $value } %
list-comma = { ", " }
list-dot = { " · " }
sentence = { $words }.
# Between two sentences; { "" } where the language has nothing there.
sentence-gap = { " " }
range-from = desde el { $time }
range-until = hasta el { $time }
range-until-clock = hasta las { $time }
lasting = sigue en curso
since = desde el { $time }
began = Inicio: { $time }
lasted = Duración: { $duration }
posted = Publicado el { $time }
posted-by = por { $name }
published = Publicado el { $time }
effective = situación a { $time }
overdue = Con retraso

## Every page

site-description = Estado actual e historial de incidentes de { $site }
skip-to-content = Ir al contenido
nav-label = Sitio
nav-status = Estado
nav-components = Componentes
nav-history = Historial
nav-search = Buscar
crumbs-label = Está aquí

# What this language calls itself.
language-name = Español
languages-label = Idioma
wording-untranslated = Este informe aún no se ha traducido y se muestra tal como se escribió.
wording-in-part = Hay partes de este informe más recientes que su traducción; se muestran tal como se escribieron.
wording-original = Ver el original
follow-site = Seguir:
follow-component = Seguir { $name }:
follow-record = Seguir lo que se publica aquí:
calendar-link = Calendario de mantenimientos
calendar-incidents-link = Calendario de incidentes
feed-posts = Actualizaciones
feed-records = Incidentes
feed-atom = Canal Atom
feed-rss = Canal RSS
built = Página generada el { $time }
powered-by = Hecho con Candor { $version }

## In Markdown

alert-note = Nota
alert-tip = Consejo
alert-important = Importante
alert-warning = Advertencia
alert-caution = Precaución
table = Tabla
footnotes = Notas al pie
footnote-back = Volver a la llamada de la nota
heading-permalink = Enlace a
task-done = Hecho
task-open = Pendiente

## States

overall-all-systems-operational = Todos los sistemas operativos
overall-major-system-outage = Interrupción grave del sistema
overall-partial-system-outage = Interrupción parcial del sistema
overall-minor-service-outage = Interrupción leve del servicio
overall-degraded-system-service = Servicio degradado
overall-partially-degraded-service = Servicio parcialmente degradado
overall-service-under-maintenance = Servicio en mantenimiento
overall-incident-open = Incidente en curso

affected-none = { $total ->
    [one] El único componente está operativo.
   *[other] Los { $total } componentes están operativos.
}
affected-major_outage = { $count ->
    [one] { $count } de { $total } componentes sufre una interrupción grave.
   *[other] { $count } de { $total } componentes sufren una interrupción grave.
}
affected-partial_outage = { $count ->
    [one] { $count } de { $total } componentes sufre una interrupción parcial.
   *[other] { $count } de { $total } componentes sufren una interrupción parcial.
}
affected-degraded_performance = { $count ->
    [one] { $count } de { $total } componentes está lento o afectado.
   *[other] { $count } de { $total } componentes están lentos o afectados.
}
affected-under_maintenance = { $count ->
    [one] { $count } de { $total } componentes está en mantenimiento.
   *[other] { $count } de { $total } componentes están en mantenimiento.
}
as-of = Situación a { $time }
status-of = { $name }: { $status }

component-operational = Operativo
component-degraded_performance = Rendimiento degradado
component-partial_outage = Interrupción parcial
component-major_outage = Interrupción grave
component-under_maintenance = En mantenimiento

impact-none = Sin impacto
impact-minor = Impacto leve
impact-major = Impacto grave
impact-critical = Impacto crítico
impact-maintenance = Mantenimiento
impact-unknown = Impacto no indicado

kind-maintenance = Mantenimiento
kind-notice = Aviso

update = Actualización
update-investigating = En investigación
update-identified = Causa identificada
update-monitoring = En observación
update-resolved = Resuelto
update-scheduled = Programado
update-in_progress = En curso
update-verifying = En verificación
update-completed = Completado
update-postmortem = Post mortem
update-cancelled = Cancelado
update-coming = No iniciado
correction = Corrección

## Status page

banner-label = Anuncio
open-heading = { $count ->
    [one] Ahora mismo
   *[other] Ahora mismo: { $count } incidentes
}
under-way-heading = Mantenimiento en curso
late-heading = Mantenimiento que debería haber empezado
coming-heading = Próximo mantenimiento
late-begin = Ya debería haber empezado. Aún no se ha comunicado su inicio.
late-happen = El período previsto ha pasado. No se ha comunicado si el mantenimiento se realizó.
late-end = Ya debería haber terminado. Aún no se ha comunicado su fin.
notices-heading = Conviene saber
components-heading = Componentes
component-count = { $count ->
    [one] { $count } componente
   *[other] { $count } componentes
}
component-about = Disponibilidad e incidentes de { $name }
days-heading = Últimos { $count } días
days-zone = Los días se cuentan según la zona horaria { $zone }.
no-incidents = Sin incidentes
day-lasting = Continuó:
whole-history = Todo el historial
all-updates = Las { $count } actualizaciones
next-update-due = Próxima actualización prevista: { $time }
restored = restablecido
stale = Esta página se generó el { $time } y puede estar desactualizada: desde entonces se esperaba una actualización y aquí no ha llegado ninguna.
local-time = Su hora

## Uptime

uptime-heading = Disponibilidad
uptime-summary = { $percent } % de disponibilidad en { $days ->
    [one] { $days } día
   *[other] { $days } días
}; { $marks ->
    [0] nada que señalar
    [one] { $marks } día con problemas o mantenimiento
   *[other] { $marks } días con problemas o mantenimiento
}
uptime-unknown = Disponibilidad aún desconocida
strip-caption-wide = Disponibilidad del { $from } al { $to }, { $zone }
strip-caption-narrow = Disponibilidad. Franjas: los 30 días hasta el { $to }, { $zone }. Porcentajes: hasta 90 días.
level-ordinary = Nada que señalar
level-degraded = Degradado
level-low = Interrupción leve
level-middle = Interrupción moderada
level-high = Interrupción grave
level-maintenance = Mantenimiento
level-unknown = Sin datos
arithmetic = En { $days ->
    [one] { $days } día
   *[other] { $days } días
}, interrupciones graves: { $major } en total; interrupciones parciales: { $partial }. Una interrupción parcial cuenta tres décimas; el rendimiento degradado y el mantenimiento no cuentan. El resultado se redondea hacia abajo.
arithmetic-group = Los tiempos de un grupo son la media de los de sus componentes. Una interrupción parcial cuenta tres décimas; el rendimiento degradado y el mantenimiento no cuentan. El resultado se redondea hacia abajo.
uptime-since = Calculada desde el { $date }
days-with-problems = Días con problemas o mantenimiento
column-day = Día
children-heading = En este grupo
past-heading = Incidentes y mantenimientos anteriores
components-description = Estado y disponibilidad de todos los componentes de { $site }

## Records

facts-heading = Datos clave
as-published = Publicado inicialmente como
time-started = Inicio
time-detected = Detección
time-acknowledged = Confirmación
time-identified = Causa identificada
time-mitigated = Mitigación
time-ended = Fin
time-scheduled_from = Inicio previsto
time-scheduled_until = Fin previsto
length-impact = Duración del impacto
lasted-heading = Duración
length-of-impact = tal como lo notaron los usuarios
length-detect = Tiempo hasta la detección
length-of-detect = desde el inicio hasta la detección
length-acknowledge = Tiempo hasta la confirmación
length-of-acknowledge = desde la detección hasta la confirmación
length-notice = Tiempo hasta el aviso
length-of-notice = desde el inicio hasta la primera publicación
length-mitigate = Tiempo hasta la mitigación
length-of-mitigate = desde el inicio hasta la mitigación
length-restore = Tiempo hasta el restablecimiento
length-of-restore = desde el inicio hasta el fin
length-page = Abierto en esta página
length-of-page = desde la primera publicación hasta la de cierre
fact-components = Afecta a
fact-will-affect = Afectará a
fact-was-to-affect = Iba a afectar a
fact-workaround = Qué puede hacer
fact-next-update = Próxima actualización
fact-windows = Períodos de impacto
fact-regions = Regiones
fact-products = Productos
fact-tenants = Clientes afectados
fact-users = Usuarios afectados
fact-user-classes = Quiénes
fact-time-zones = Zonas horarias
fact-not-affected = No afectado
fact-data-loss = Pérdida de datos
fact-detection = Detectado por
fact-severity = Gravedad
fact-labels = Etiquetas
fact-source = Fuente
no-data-loss = No se perdieron datos.
amount-all = todos
amount-most = la mayoría
amount-some = algunos
amount-few = pocos
amount-none = ninguno
amount-unknown = número desconocido
basis-measured = medición
basis-estimated = estimación
detected-by-monitoring = Supervisión
detected-by-customer = Clientes
detected-by-employee = Personal
detected-by-third_party = Un tercero
source-by = Redactado a partir de un informe público de { $publisher }
source-public = Redactado a partir de un informe público
source-original = Original
source-archive = Copia archivada
source-published = Publicado el { $time }
source-fetched = Consultado el { $time }
source-licence = Licencia: { $licence }

updates-heading = Actualizaciones
newest-first = las más recientes primero
oldest-first = las más antiguas primero
permalink = Enlace a esta actualización
promised-next = Próxima actualización prometida para el { $time }
outcome-kept = Cumplida
outcome-late = Con retraso: { $duration }
outcome-late-business = { $days ->
    [one] Con retraso: { $days } día hábil
   *[other] Con retraso: { $days } días hábiles
}
outcome-late-days = { $days ->
    [one] Con retraso: { $days } día
   *[other] Con retraso: { $days } días
}
outcome-missed = Incumplida
outcome-open = Pendiente
outcome-unverifiable = No se puede verificar

course-started = Inicio
course-detected = Detección
course-acknowledged = Confirmación
course-identified = Causa identificada
course-mitigated = Mitigación
course-first_post = Primera publicación
course-ended = Fin
course-now = Al generar la página

story-heading = Lo que pasó y lo que se dijo
story-happened = Pasó
story-said = Se dijo
after-start = + { $duration }
before-start = { $duration } antes
evidence = Prueba

postmortem = Post mortem
maintenance-details = Sobre este mantenimiento
details = Detalles
postmortem-preliminary = preliminar
postmortem-draft = Borrador, no destinado a los lectores
postmortem-waived = No se publicará ningún post mortem.
postmortem-promised = Se ha prometido un post mortem.
postmortem-due = Se ha prometido un post mortem para el { $time }.
postmortem-was-due = Se había prometido un post mortem para el { $time }.
contents = Contenido
cause-heading = Causa raíz
cause-unknown = desconocida
cause-suspected = presunta
cause-preliminary = preliminar
cause-confirmed = confirmada
cause-undeterminable = indeterminable
cause-not-found-unknown = La causa aún no se conoce.
cause-not-found-undeterminable = La causa no se puede determinar.
cause-trigger = Desencadenante
cause-contributing = Factores contribuyentes
cause-third-parties = Terceros
response-heading = Respuesta
workarounds-heading = Qué puede hacer mientras tanto
workarounds-past-heading = Qué podían hacer los usuarios mientras tanto
recommendations-heading = Recomendaciones
no-recommendations = No se dieron recomendaciones.
steps-heading = Próximos pasos
no-steps = No hay más pasos previstos.
step-proposed = Propuesto
step-accepted = Aceptado
step-in_progress = En curso
step-done = Hecho
step-wont_do = No se hará
step-superseded = Sustituido
step-owner = Responsable: { $name }
step-no-owner = Responsable no indicado
step-due = Fecha límite: { $date }
step-done-on = Hecho el { $date }
step-no-due = Fecha no indicada
step-priority = Prioridad: { $priority }
step-link = Ver el seguimiento
class-investigate = Investigar
class-mitigate = Mitigar
class-repair = Reparar
class-detect = Detectar
class-prevent = Prevenir
class-process = Proceso
class-document = Documentar
lessons-heading = Lecciones
went-well = Lo que fue bien
went-wrong = Lo que fue mal
got-lucky = Dónde hubo suerte

promises-heading = Promesas
promises-kept = { $count } actualizaciones prometidas llegaron a tiempo
promise-next_update = La próxima actualización
promise-postmortem = Un post mortem
promise-report = Un informe
promise-eta = El fin dentro de este plazo
promise-monitoring_until = Seguimiento hasta ese momento
promise-other = Una promesa
within-time = en un plazo de { $duration }
within-business_days = { $count ->
    [one] en un plazo de { $count } día hábil
   *[other] en un plazo de { $count } días hábiles
}
within-business_hours = { $count ->
    [one] en un plazo de { $count } hora hábil
   *[other] en un plazo de { $count } horas hábiles
}
promise-made = Hecha el { $time }
promise-due = Fecha límite: { $time }
promise-kept = Cumplida el { $time }
corrections-heading = Correcciones
correction-from = antes:
correction-to = ahora:
related-heading = Relacionado
relation-previous = Anterior
relation-next = Posterior
relation-recurrence_of = Repetición de
relation-recurred_as = Se repitió como
relation-related = Relacionado
relation-duplicate_of = Duplicado de
relation-duplicated_by = Tiene como duplicado
relation-caused_by = Causado por
relation-causes = Causó
comments-heading = Comentarios archivados
comment-anonymous = Sin nombre
comment-official = Oficial

## Search

search-description = Buscar incidentes, mantenimientos y análisis post mortem de { $site }
search-label = Palabras en títulos, componentes, actualizaciones y post mortem
search-newest = Lo más reciente
search-found = Resultados:
search-none = No se encontró nada.
search-no-scripts = La búsqueda necesita scripts, que este navegador no ejecuta. El historial lo contiene todo.
search-failed = No se puede cargar el índice de búsqueda. El historial lo muestra todo por meses.
search-first = Se muestran los { $count } primeros.
search-component = Componente
search-kind = Tipo
search-any = Todos
all-records = Las { $count } entradas

## History

history-total = { $count ->
    [0] No hay incidentes ni mantenimientos registrados.
    [one] { $count } incidente o mantenimiento registrado.
   *[other] { $count } incidentes y mantenimientos registrados.
}
record-count = { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
}
incident-count = { $count ->
    [one] { $count } incidente
   *[other] { $count } incidentes
}
maintenance-count = { $count ->
    [one] { $count } mantenimiento
   *[other] { $count } mantenimientos
}
month-worst = Lo peor: { $impact }
month-description = { $month }: { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
}
records-heading = Entradas
undated-heading = Sin fecha
nothing = Nada
no-components = No hay componentes en la lista.
no-records = Nada registrado.
pager-label = Meses
older = Anterior
newer = Posterior

## Pages that lead elsewhere

not-found-heading = Página no encontrada
not-found-text = No hay nada en esta dirección. Estas páginas pueden ayudarle:
moved-heading = Esta página se ha trasladado
moved-text = Ir a la nueva dirección

## Posts that nobody wrote, where readers expect one

said-in_progress = El mantenimiento programado está en curso.
said-completed = El mantenimiento programado se ha completado.
said-resolved = Este incidente se ha resuelto.

## API

api-link = API
api-heading = API
api-description = Lo que comunica { $site }, en JSON para programas
api-intro = Los programas también pueden leer todo lo que contienen estas páginas: como archivos JSON, con la forma de la API de Statuspage.
api-open = Cualquiera puede leerlos desde cualquier lugar, con GET o HEAD, sin clave, también desde scripts de otros sitios. Basta con una vez por minuto.
api-ids = Un identificador nunca cambia. Tiene 12 letras y cifras; la dirección de la página de un incidente está en shortlink.
api-times = Las fechas y horas están en la zona horaria de este sitio. Corresponden al momento en que se generó el sitio, el { $time }, y cambian cuando se vuelve a generar. 1970-01-01 representa una fecha que nadie ha indicado.
api-texts = Los textos están tal como los escribieron sus autores, en Markdown.
api-openapi = Una descripción de todos los documentos para programas (OpenAPI 3.1)
api-example = Su contenido actual, con una entrada de cada lista

api-family-statuspage = Estado, componentes, incidentes, mantenimientos
api-family-about-statuspage = Los nombres y valores son los de la API v2 de Statuspage, de modo que los programas escritos para ella también leen este sitio. El estado general se deduce de los componentes; los incidentes abiertos figuran en su propia lista.
api-statuspage-summary = Todo lo que rige ahora: el estado, los componentes, los incidentes sin resolver y los mantenimientos próximos y en curso.
api-statuspage-status = El estado general, en una palabra y en una frase.
api-statuspage-components = Todos los componentes y grupos.
api-statuspage-incidents = Los 50 incidentes más recientes, con todo lo publicado.
api-statuspage-unresolved = Los incidentes sin resolver.
api-statuspage-resolved = Los 50 incidentes resueltos más recientes.
api-statuspage-maintenances = Los 50 mantenimientos más recientes.
api-statuspage-upcoming = Los próximos mantenimientos, primero el más cercano.
api-statuspage-active = Los mantenimientos en curso.
api-statuspage-history = Los últimos tres meses, en resumen.
api-statuspage-incident = Un incidente o mantenimiento, por su identificador.
api-statuspage-details = Lo mismo sin page, pero con su post mortem.

api-family-feeds = Canales y calendarios
api-family-about-feeds = Cada componente y cada grupo tiene los mismos en la carpeta de su página, por ejemplo components/NAME/updates.atom; también los tienen los incidentes recientes y los que no han terminado.
api-feeds-updates-atom = Una entrada por cada actualización, cada post mortem y cada corrección: quien ya conocía el incidente se entera de lo nuevo.
api-feeds-updates-rss = Lo mismo en RSS.
api-feeds-updates-json = Lo mismo en JSON Feed.
api-feeds-history-atom = Una entrada por cada incidente, que cambia con él, como en Statuspage.
api-feeds-history-rss = Lo mismo en RSS.
api-feeds-history-json = Lo mismo en JSON Feed.
api-feeds-calendar = Un calendario de mantenimientos, con recordatorios.
api-feeds-incidents = Un calendario de incidentes.

api-family-site = Para otras páginas y terminales
api-family-about-site = Cada componente y cada grupo tiene también una insignia y un script en la carpeta de su página.
api-site-badge = El estado como imagen.
api-site-endpoint = Lo mismo para la insignia «endpoint» de shields.io.
api-site-embed = Un script que muestra el estado en otra página, en un enlace que lleva aquí.
api-site-text = La página de estado como texto sin formato, para terminales.
api-site-search = Todas las entradas en resumen, las más recientes primero, tal como las lee la búsqueda de este sitio.

api-family-cstate = Con la forma de cState
api-family-about-cstate = Para programas escritos para cState 6.
api-cstate-index = Todo lo que rige ahora.
api-cstate-issues = Todos los incidentes, mantenimientos y avisos, los más recientes primero.
api-cstate-issue = Una de esas entradas, con todo lo publicado.
api-cstate-affected = Un componente y lo que lo ha afectado.
api-cstate-rss = { api-feeds-history-rss }
api-cstate-badge = { api-site-badge }

api-family-statusfy = Con la forma de statusfy
api-family-about-statusfy = Para programas escritos para la API estática de statusfy.
api-statusfy-systems = Los componentes.
api-statusfy-scheduled = Los próximos mantenimientos.
api-statusfy-incidents = Los incidentes y mantenimientos, los más recientes primero, diez por página.
api-statusfy-history = Lo mismo por meses, tres meses por página.
api-statusfy-timeline = Los últimos ocho días.
api-statusfy-incident = Un incidente o mantenimiento.
api-statusfy-atom = { api-feeds-history-atom }
api-statusfy-rss = { api-feeds-history-rss }
api-statusfy-calendar = { api-feeds-calendar }

## In other pages

embed-title = Estado de { $site }
embed-close = Cerrar
under-way-until = Mantenimiento hasta el { $time }
coming-from = Mantenimiento desde el { $time }

## Feeds

feed-title = { $site } - Historial de incidentes
feed-title-of = { $site } - { $name } - Historial de incidentes
feed-posts-title = { $site } - Actualizaciones
feed-posts-title-of = { $site } - { $name } - Actualizaciones
feed-post-title = { $status }: { $title }
calendar-title = { $site } - Mantenimientos
calendar-title-of = { $site } - { $name } - Mantenimientos
calendar-incidents-title = { $site } - Incidentes
calendar-incidents-title-of = { $site } - { $name } - Incidentes
feed-scheduled = MANTENIMIENTO PROGRAMADO: { $window }
feed-postmortem = Leer los detalles
feed-components = Afecta a: { $components }
feed-component = { $name } ({ $status })
feed-note = Esto es un canal. Copie su dirección en un lector de canales para enterarse de todas las novedades.
feed-page = Leer lo mismo como página
