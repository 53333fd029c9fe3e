# The site's words in Dutch. A site that wants other words puts its own in `messages/nl.ftl`.

## Dates, times and lengths of time

month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan
month-short-2 = feb
month-short-3 = mrt
month-short-4 = apr
month-short-5 = mei
month-short-6 = jun
month-short-7 = jul
month-short-8 = aug
month-short-9 = sep
month-short-10 = okt
month-short-11 = nov
month-short-12 = dec
weekday-1 = Maandag
weekday-2 = Dinsdag
weekday-3 = Woensdag
weekday-4 = Donderdag
weekday-5 = Vrijdag
weekday-6 = Zaterdag
weekday-7 = Zondag

date-long = { $day } { $month } { $year }
date-short = { $day } { $month }
date-month = { month-heading } { $year }
clock = { $clock }{ "\u00A0" }{ $zone }
datetime = { $date } om { $clock }{ "\u00A0" }{ $zone }
time-approximate = ongeveer { $time }
time-unknown = niet bekend
day-heading = { $weekday } { $date }
month-heading = { $number ->
    [1] Januari
    [2] Februari
    [3] Maart
    [4] April
    [5] Mei
    [6] Juni
    [7] Juli
    [8] Augustus
    [9] September
    [10] Oktober
    [11] November
   *[12] December
}

duration-days-hours = { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} { $hours } uur
duration-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
}
duration-hours-minutes = { $hours } uur { $minutes } min
duration-hours = { $hours } uur
duration-minutes = { $minutes } min
duration-under-a-minute = minder dan een minuut
duration-approximate = ongeveer { $duration }
no-time = geen

decimal-mark = ,
percent = { $value }%
list-comma = { ", " }
list-dot = { " · " }
sentence = { $words }.
# Between two sentences; { "" } where the language has nothing there.
sentence-gap = { " " }
range-from = vanaf { $time }
range-until = tot { $time }
range-until-clock = tot { $time }
lasting = duurt nog voort
since = sinds { $time }
began = Begin: { $time }
lasted = Duur: { $duration }
posted = Geplaatst: { $time }
posted-by = door { $name }
published = Gepubliceerd: { $time }
effective = stand van { $time }
overdue = Te laat

## Every page

site-description = Huidige status en incidentgeschiedenis van { $site }
skip-to-content = Naar de inhoud
nav-label = Website
nav-status = Status
nav-components = Onderdelen
nav-history = Geschiedenis
nav-search = Zoeken
crumbs-label = U bent hier

# What this language calls itself.
language-name = Nederlands
languages-label = Taal
wording-untranslated = Dit verslag is nog niet vertaald en wordt getoond zoals het is geschreven.
wording-in-part = Delen van dit verslag zijn nieuwer dan de vertaling en worden getoond zoals ze zijn geschreven.
wording-original = Naar het origineel
follow-site = Volgen:
follow-component = { $name } volgen:
follow-record = Berichten over dit item volgen:
calendar-link = Onderhoudskalender
calendar-incidents-link = Incidentenkalender
feed-posts = Updates
feed-records = Incidenten
feed-atom = Atom-feed
feed-rss = RSS-feed
built = Pagina gemaakt: { $time }
powered-by = Gemaakt met Candor { $version }

## In Markdown

alert-note = Opmerking
alert-tip = Tip
alert-important = Belangrijk
alert-warning = Waarschuwing
alert-caution = Let op
table = Tabel
footnotes = Voetnoten
footnote-back = Terug naar de plaats van voetnoot
heading-permalink = Link naar
task-done = Gedaan
task-open = Niet gedaan

## States

overall-all-systems-operational = Alle systemen operationeel
overall-major-system-outage = Grote systeemstoring
overall-partial-system-outage = Gedeeltelijke systeemstoring
overall-minor-service-outage = Kleine dienststoring
overall-degraded-system-service = Verminderde dienstverlening
overall-partially-degraded-service = Gedeeltelijk verminderde dienstverlening
overall-service-under-maintenance = Onderhoud aan de dienst
overall-incident-open = Lopend incident

affected-none = { $total ->
    [one] Het enige onderdeel is operationeel.
   *[other] Alle { $total } onderdelen zijn operationeel.
}
affected-major_outage = { $count ->
    [one] { $count } van de { $total } onderdelen heeft een grote storing.
   *[other] { $count } van de { $total } onderdelen hebben een grote storing.
}
affected-partial_outage = { $count ->
    [one] { $count } van de { $total } onderdelen heeft een gedeeltelijke storing.
   *[other] { $count } van de { $total } onderdelen hebben een gedeeltelijke storing.
}
affected-degraded_performance = { $count ->
    [one] { $count } van de { $total } onderdelen is traag of werkt niet goed.
   *[other] { $count } van de { $total } onderdelen zijn traag of werken niet goed.
}
affected-under_maintenance = { $count ->
    [one] { $count } van de { $total } onderdelen is in onderhoud.
   *[other] { $count } van de { $total } onderdelen zijn in onderhoud.
}
as-of = Stand van { $time }
status-of = { $name }: { $status }

component-operational = Operationeel
component-degraded_performance = Verminderde prestaties
component-partial_outage = Gedeeltelijke storing
component-major_outage = Grote storing
component-under_maintenance = In onderhoud

impact-none = Geen impact
impact-minor = Kleine impact
impact-major = Grote impact
impact-critical = Kritieke impact
impact-maintenance = Onderhoud
impact-unknown = Impact niet vermeld

kind-maintenance = Onderhoud
kind-notice = Mededeling

update = Update
update-investigating = Wordt onderzocht
update-identified = Oorzaak gevonden
update-monitoring = Wordt in de gaten gehouden
update-resolved = Opgelost
update-scheduled = Gepland
update-in_progress = Bezig
update-verifying = Wordt gecontroleerd
update-completed = Voltooid
update-postmortem = Postmortem
update-cancelled = Afgelast
update-coming = Niet begonnen
correction = Correctie

## Status page

banner-label = Aankondiging
open-heading = { $count ->
    [one] Nu gaande
   *[other] Nu gaande: { $count } incidenten
}
under-way-heading = Lopend onderhoud
late-heading = Onderhoud dat begonnen had moeten zijn
coming-heading = Aankomend onderhoud
late-begin = Het had inmiddels moeten beginnen. Dat het begonnen is, is nog niet gemeld.
late-happen = De geplande tijd is voorbij. Of het onderhoud is uitgevoerd, is niet gemeld.
late-end = Het had inmiddels klaar moeten zijn. Dat het klaar is, is nog niet gemeld.
notices-heading = Goed om te weten
components-heading = Onderdelen
component-count = { $count ->
    [one] { $count } onderdeel
   *[other] { $count } onderdelen
}
component-about = Beschikbaarheid en incidenten van { $name }
days-heading = Laatste { $count } dagen
days-zone = Dagen worden geteld in de tijdzone { $zone }.
no-incidents = Geen incidenten gemeld
day-lasting = Duurde voort:
whole-history = De hele geschiedenis
all-updates = Alle { $count } updates
next-update-due = Volgende update verwacht: { $time }
restored = hersteld
stale = Deze pagina is gemaakt op { $time } en is mogelijk verouderd: sindsdien had er een update moeten komen, en die is hier niet aangekomen.
local-time = Uw tijd

## Uptime

uptime-heading = Beschikbaarheid
uptime-summary = { $percent }% beschikbaarheid over { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
}; { $marks ->
    [0] niets te melden
    [one] { $marks } dag met problemen of onderhoud
   *[other] { $marks } dagen met problemen of onderhoud
}
uptime-unknown = Beschikbaarheid nog niet bekend
strip-caption-wide = Beschikbaarheid van { $from } tot en met { $to }, { $zone }
strip-caption-narrow = Beschikbaarheid. Stroken: de 30 dagen tot en met { $to }, { $zone }. Percentages: tot 90 dagen.
level-ordinary = Niets te melden
level-degraded = Verminderd
level-low = Lichte storing
level-middle = Matige storing
level-high = Zware storing
level-maintenance = Onderhoud
level-unknown = Geen gegevens
arithmetic = Storingstijd over { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
}: grote storingen in totaal { $major }, gedeeltelijke storingen { $partial }. Een gedeeltelijke storing telt voor drie tiende; verminderde prestaties en onderhoud tellen niet mee. Het resultaat is naar beneden afgerond.
arithmetic-group = De tijden van een groep zijn de gemiddelden van die van haar onderdelen. Een gedeeltelijke storing telt voor drie tiende; verminderde prestaties en onderhoud tellen niet mee. Het resultaat is naar beneden afgerond.
uptime-since = Geteld sinds { $date }
days-with-problems = Dagen met problemen of onderhoud
column-day = Dag
children-heading = In deze groep
past-heading = Eerdere incidenten en onderhoud
components-description = Status en beschikbaarheid van alle onderdelen van { $site }

## Records

facts-heading = Kerngegevens
as-published = Eerst gepubliceerd als
time-started = Begin
time-detected = Opgemerkt
time-acknowledged = Bevestigd
time-identified = Oorzaak gevonden
time-mitigated = Beperkt
time-ended = Einde
time-scheduled_from = Gepland begin
time-scheduled_until = Gepland einde
length-impact = Duur van de impact
lasted-heading = Duur
length-of-impact = zoals gebruikers die merkten
length-detect = Tijd tot opmerken
length-of-detect = van begin tot opmerken
length-acknowledge = Tijd tot bevestiging
length-of-acknowledge = van opmerken tot bevestiging
length-notice = Tijd tot melding
length-of-notice = van begin tot het eerste bericht
length-mitigate = Tijd tot beperking
length-of-mitigate = van begin tot beperking
length-restore = Tijd tot herstel
length-of-restore = van begin tot einde
length-page = Open op deze pagina
length-of-page = van het eerste tot het afsluitende bericht
fact-components = Getroffen
fact-will-affect = Treft
fact-was-to-affect = Zou treffen
fact-workaround = Wat u kunt doen
fact-next-update = Volgende update
fact-windows = Tijden van impact
fact-regions = Regio’s
fact-products = Producten
fact-tenants = Getroffen klanten
fact-users = Getroffen gebruikers
fact-user-classes = Wie
fact-time-zones = Tijdzones
fact-not-affected = Niet getroffen
fact-data-loss = Gegevensverlies
fact-detection = Opgemerkt door
fact-severity = Ernst
fact-labels = Labels
fact-source = Bron
no-data-loss = Er zijn geen gegevens verloren gegaan.
amount-all = alle
amount-most = de meeste
amount-some = enkele
amount-few = weinig
amount-none = geen
amount-unknown = niet bekend
basis-measured = gemeten
basis-estimated = geschat
detected-by-monitoring = Monitoring
detected-by-customer = Klanten
detected-by-employee = Medewerkers
detected-by-third_party = Een derde
source-by = Naverteld op basis van een openbaar rapport van { $publisher }
source-public = Naverteld op basis van een openbaar rapport
source-original = Origineel
source-archive = Gearchiveerde kopie
source-published = Gepubliceerd: { $time }
source-fetched = Opgehaald: { $time }
source-licence = Licentie: { $licence }

updates-heading = Updates
newest-first = nieuwste eerst
oldest-first = oudste eerst
permalink = Link naar deze update
promised-next = Volgende update toegezegd voor { $time }
outcome-kept = Nagekomen
outcome-late = { $duration } te laat
outcome-late-business = { $days ->
    [one] { $days } werkdag te laat
   *[other] { $days } werkdagen te laat
}
outcome-late-days = { $days ->
    [one] { $days } dag te laat
   *[other] { $days } dagen te laat
}
outcome-missed = Niet nagekomen
outcome-open = Moet nog komen
outcome-unverifiable = Niet te controleren

course-started = Begin
course-detected = Opgemerkt
course-acknowledged = Bevestigd
course-identified = Oorzaak gevonden
course-mitigated = Beperkt
course-first_post = Eerste bericht
course-ended = Einde
course-now = Stand van deze pagina

story-heading = Wat er gebeurde en wat er werd gezegd
story-happened = Gebeurd
story-said = Gezegd
after-start = + { $duration }
before-start = { $duration } eerder
evidence = Bewijs

postmortem = Postmortem
maintenance-details = Over dit onderhoud
details = Details
postmortem-preliminary = voorlopig
postmortem-draft = Concept, niet voor lezers
postmortem-waived = Er wordt geen postmortem gepubliceerd.
postmortem-promised = Er is een postmortem toegezegd.
postmortem-due = Er is een postmortem toegezegd, uiterlijk { $time }.
postmortem-was-due = Er was een postmortem toegezegd, uiterlijk { $time }.
contents = Inhoud
cause-heading = Hoofdoorzaak
cause-unknown = niet bekend
cause-suspected = vermoed
cause-preliminary = voorlopig
cause-confirmed = bevestigd
cause-undeterminable = niet vast te stellen
cause-not-found-unknown = De oorzaak is nog niet bekend.
cause-not-found-undeterminable = De oorzaak kan niet worden vastgesteld.
cause-trigger = Aanleiding
cause-contributing = Droeg bij
cause-third-parties = Derden
response-heading = Aanpak
workarounds-heading = Wat u intussen kunt doen
workarounds-past-heading = Wat gebruikers intussen konden doen
recommendations-heading = Aanbevelingen
no-recommendations = Er zijn geen aanbevelingen gedaan.
steps-heading = Vervolgstappen
no-steps = Er zijn geen vervolgstappen gepland.
step-proposed = Voorgesteld
step-accepted = Aanvaard
step-in_progress = Bezig
step-done = Gedaan
step-wont_do = Wordt niet gedaan
step-superseded = Vervangen
step-owner = Verantwoordelijk: { $name }
step-no-owner = Geen verantwoordelijke vermeld
step-due = Uiterlijk { $date }
step-done-on = Gedaan: { $date }
step-no-due = Geen datum vermeld
step-priority = Prioriteit: { $priority }
step-link = Hier te volgen
class-investigate = Onderzoeken
class-mitigate = Beperken
class-repair = Herstellen
class-detect = Opmerken
class-prevent = Voorkomen
class-process = Werkwijze
class-document = Documenteren
lessons-heading = Lessen
went-well = Wat goed ging
went-wrong = Wat fout ging
got-lucky = Waar we geluk hadden

promises-heading = Toezeggingen
promises-kept = { $count } beloofde updates kwamen op tijd
promise-next_update = De volgende update
promise-postmortem = Een postmortem
promise-report = Een rapport
promise-eta = Een einde op uiterlijk dit tijdstip
promise-monitoring_until = In de gaten houden tot dit tijdstip
promise-other = Een toezegging
within-time = binnen { $duration }
within-business_days = { $count ->
    [one] binnen { $count } werkdag
   *[other] binnen { $count } werkdagen
}
within-business_hours = { $count ->
    [one] binnen { $count } kantooruur
   *[other] binnen { $count } kantooruren
}
promise-made = Gedaan: { $time }
promise-due = Uiterlijk { $time }
promise-kept = Nagekomen: { $time }
corrections-heading = Correcties
correction-from = was:
correction-to = is:
related-heading = Verwant
relation-previous = Hiervoor
relation-next = Hierna
relation-recurrence_of = Herhaling van
relation-recurred_as = Herhaald als
relation-related = Verwant
relation-duplicate_of = Duplicaat van
relation-duplicated_by = Heeft als duplicaat
relation-caused_by = Veroorzaakt door
relation-causes = Veroorzaakte
comments-heading = Gearchiveerde reacties
comment-anonymous = Zonder naam
comment-official = Officieel

## Search

search-description = Zoek incidenten, onderhoud en postmortems van { $site }
search-label = Woorden in titels, onderdelen, updates en postmortems
search-newest = Nieuwste
search-found = Gevonden:
search-none = Er is niets gevonden.
search-no-scripts = Zoeken heeft scripts nodig, die deze browser niet uitvoert. De geschiedenis bevat alles.
search-failed = De zoekindex kan niet worden geladen. De geschiedenis toont alles per maand.
search-first = De eerste { $count } worden getoond.
search-component = Onderdeel
search-kind = Soort
search-any = Alle
all-records = Alle { $count } items

## History

history-total = { $count ->
    [0] Geen incidenten of onderhoud vastgelegd.
    [one] { $count } incident of onderhoudsbeurt vastgelegd.
   *[other] { $count } incidenten en onderhoudsbeurten vastgelegd.
}
record-count = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
incident-count = { $count ->
    [one] { $count } incident
   *[other] { $count } incidenten
}
maintenance-count = { $count ->
    [one] { $count } onderhoudsbeurt
   *[other] { $count } onderhoudsbeurten
}
month-worst = Ergste: { $impact }
month-description = { $month }: { $count ->
    [one] { $count } item
   *[other] { $count } items
}
records-heading = Items
undated-heading = Zonder datum
nothing = Niets
no-components = Er zijn geen onderdelen vermeld.
no-records = Niets vastgelegd.
pager-label = Maanden
older = Ouder
newer = Nieuwer

## Pages that lead elsewhere

not-found-heading = Pagina niet gevonden
not-found-text = Er is niets op dit adres. Deze pagina’s helpen misschien:
moved-heading = Deze pagina is verplaatst
moved-text = Naar het nieuwe adres

## Posts that nobody wrote, where readers expect one

said-in_progress = Het geplande onderhoud is nu bezig.
said-completed = Het geplande onderhoud is voltooid.
said-resolved = Dit incident is opgelost.

## API

api-link = API
api-heading = API
api-description = Wat { $site } meldt, als JSON voor programma’s
api-intro = Alles op deze pagina’s kan ook door programma’s worden gelezen: als JSON-bestanden, in de vorm van de API van Statuspage.
api-open = Iedereen mag ze overal vandaan lezen, met GET of HEAD, zonder sleutel, ook vanuit scripts van andere websites. Eén keer per minuut is genoeg.
api-ids = Een id verandert nooit. Het bestaat uit 12 letters en cijfers; het adres van de pagina van een incident staat in shortlink.
api-times = Tijden zijn in de tijdzone van deze website. Ze geven de stand van { $time }, toen de website werd gemaakt, en veranderen als de website opnieuw wordt gemaakt. 1970-01-01 staat voor een tijd die niemand heeft opgegeven.
api-texts = Teksten staan er zoals de auteurs ze hebben geschreven, in Markdown.
api-openapi = Een beschrijving van alle documenten voor programma’s (OpenAPI 3.1)
api-example = De huidige inhoud, met één item van elke lijst

api-family-statuspage = Status, onderdelen, incidenten, onderhoud
api-family-about-statuspage = Namen en waarden zijn die van API v2 van Statuspage, zodat programma’s die daarvoor zijn geschreven ook deze website lezen. De algehele status volgt uit de onderdelen; open incidenten staan in een eigen lijst.
api-statuspage-summary = Alles wat nu geldt: de status, de onderdelen, incidenten die niet zijn opgelost, aankomend en lopend onderhoud.
api-statuspage-status = De algehele status, in een woord en een zin.
api-statuspage-components = Alle onderdelen en groepen.
api-statuspage-incidents = De 50 nieuwste incidenten met alle berichten.
api-statuspage-unresolved = De incidenten die niet zijn opgelost.
api-statuspage-resolved = De 50 nieuwste incidenten die zijn opgelost.
api-statuspage-maintenances = De 50 nieuwste onderhoudsbeurten.
api-statuspage-upcoming = Aankomend onderhoud, het eerstvolgende eerst.
api-statuspage-active = Lopend onderhoud.
api-statuspage-history = De laatste drie maanden, in het kort.
api-statuspage-incident = Eén incident of onderhoudsbeurt, op id.
api-statuspage-details = Hetzelfde zonder page, maar met de postmortem.

api-family-feeds = Feeds en kalenders
api-family-about-feeds = Elk onderdeel en elke groep heeft dezelfde in de map van de eigen pagina, zoals components/NAME/updates.atom; dat geldt ook voor recente incidenten en incidenten die nog niet voorbij zijn.
api-feeds-updates-atom = Een item voor elke update, elke postmortem en elke correctie: wie het incident al kende, hoort wat er nieuw is.
api-feeds-updates-rss = Hetzelfde als RSS.
api-feeds-updates-json = Hetzelfde als JSON Feed.
api-feeds-history-atom = Een item voor elk incident, dat met het incident meeverandert, zoals bij Statuspage.
api-feeds-history-rss = Hetzelfde als RSS.
api-feeds-history-json = Hetzelfde als JSON Feed.
api-feeds-calendar = Een kalender van onderhoud, met herinneringen.
api-feeds-incidents = Een kalender van incidenten.

api-family-site = Voor andere pagina’s en terminals
api-family-about-site = Ook elk onderdeel en elke groep heeft een badge en een script in de map van de eigen pagina.
api-site-badge = De status als afbeelding.
api-site-endpoint = Hetzelfde voor de endpoint-badge van shields.io.
api-site-embed = Een script dat de status op een andere pagina toont, in een link hierheen.
api-site-text = De statuspagina als platte tekst, voor terminals.
api-site-search = Alle items in het kort, nieuwste eerst, zoals de zoekfunctie van deze website ze leest.

api-family-cstate = In de vorm van cState
api-family-about-cstate = Voor programma’s die voor cState 6 zijn geschreven.
api-cstate-index = Alles wat nu geldt.
api-cstate-issues = Alle incidenten, onderhoudsbeurten en mededelingen, nieuwste eerst.
api-cstate-issue = Eén daarvan, met alle berichten.
api-cstate-affected = Een onderdeel en wat het heeft getroffen.
api-cstate-rss = { api-feeds-history-rss }
api-cstate-badge = { api-site-badge }

api-family-statusfy = In de vorm van statusfy
api-family-about-statusfy = Voor programma’s die voor de statische API van statusfy zijn geschreven.
api-statusfy-systems = De onderdelen.
api-statusfy-scheduled = Aankomend onderhoud.
api-statusfy-incidents = Incidenten en onderhoudsbeurten, nieuwste eerst, tien per pagina.
api-statusfy-history = Hetzelfde per maand, drie maanden per pagina.
api-statusfy-timeline = De laatste acht dagen.
api-statusfy-incident = Eén incident of onderhoudsbeurt.
api-statusfy-atom = { api-feeds-history-atom }
api-statusfy-rss = { api-feeds-history-rss }
api-statusfy-calendar = { api-feeds-calendar }

## In other pages

embed-title = Status van { $site }
embed-close = Sluiten
under-way-until = Onderhoud tot { $time }
coming-from = Onderhoud vanaf { $time }

## Feeds

feed-title = { $site } - Incidentgeschiedenis
feed-title-of = { $site } - { $name } - Incidentgeschiedenis
feed-posts-title = { $site } - Updates
feed-posts-title-of = { $site } - { $name } - Updates
feed-post-title = { $status }: { $title }
calendar-title = { $site } - Onderhoud
calendar-title-of = { $site } - { $name } - Onderhoud
calendar-incidents-title = { $site } - Incidenten
calendar-incidents-title-of = { $site } - { $name } - Incidenten
feed-scheduled = GEPLAND ONDERHOUD: { $window }
feed-postmortem = Details lezen
feed-components = Getroffen: { $components }
feed-component = { $name } ({ $status })
feed-note = Dit is een feed. Kopieer het adres ervan naar een feedreader om van al het nieuws op de hoogte te blijven.
feed-page = Hetzelfde als pagina lezen
