# The site's words in German. A site that wants other words puts its own in `messages/de.ftl`.

## Dates, times and lengths of time

month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
month-short-1 = Jan.
month-short-2 = Feb.
month-short-3 = März
month-short-4 = Apr.
month-short-5 = Mai
month-short-6 = Juni
month-short-7 = Juli
month-short-8 = Aug.
month-short-9 = Sept.
month-short-10 = Okt.
month-short-11 = Nov.
month-short-12 = Dez.
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag

date-long = { $day }. { $month } { $year }
date-short = { $day }. { $month }
date-month = { $month } { $year }
clock = { $clock }{ "\u00A0" }{ $zone }
datetime = { $date }, { $clock }{ "\u00A0" }{ $zone }
time-approximate = etwa { $time }
time-unknown = nicht bekannt
day-heading = { $weekday }, { $date }
month-heading = { $month }

duration-days-hours = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} { $hours } h
duration-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
duration-hours-minutes = { $hours } h { $minutes } min
duration-hours = { $hours } h
duration-minutes = { $minutes } min
duration-under-a-minute = unter einer Minute
duration-approximate = etwa { $duration }
no-time = keine

decimal-mark = ,
percent = { $value } %
list-comma = { ", " }
list-dot = { " · " }
sentence = { $words }.
# Between two sentences; { "" } where the language has nothing there.
sentence-gap = { " " }
range-from = ab { $time }
range-until = bis { $time }
range-until-clock = bis { $time }
lasting = dauert an
since = seit { $time }
began = Beginn: { $time }
lasted = Dauer: { $duration }
posted = Veröffentlicht: { $time }
posted-by = von { $name }
published = Veröffentlicht: { $time }
effective = Stand: { $time }
overdue = Überfällig

## Every page

site-description = Aktueller Status und bisherige Störungen von { $site }
skip-to-content = Zum Inhalt springen
nav-label = Website
nav-status = Status
nav-components = Komponenten
nav-history = Verlauf
nav-search = Suche
crumbs-label = Sie sind hier

# What this language calls itself.
language-name = Deutsch
languages-label = Sprache
wording-untranslated = Dieser Bericht ist noch nicht übersetzt und wird so gezeigt, wie er geschrieben wurde.
wording-in-part = Teile dieses Berichts sind neuer als seine Übersetzung und werden so gezeigt, wie sie geschrieben wurden.
wording-original = Zum Original
follow-site = Abonnieren:
follow-component = { $name } abonnieren:
follow-record = Meldungen zu diesem Eintrag abonnieren:
calendar-link = Wartungskalender
calendar-incidents-link = Störungskalender
feed-posts = Updates
feed-records = Störungen
feed-atom = Atom-Feed
feed-rss = RSS-Feed
built = Seite erstellt: { $time }
powered-by = Erstellt mit Candor { $version }

## In Markdown

alert-note = Hinweis
alert-tip = Tipp
alert-important = Wichtig
alert-warning = Warnung
alert-caution = Vorsicht
table = Tabelle
footnotes = Fußnoten
footnote-back = Zurück zur Textstelle von Fußnote
heading-permalink = Link zu
task-done = Erledigt
task-open = Nicht erledigt

## States

overall-all-systems-operational = Alle Systeme betriebsbereit
overall-major-system-outage = Schwerer Systemausfall
overall-partial-system-outage = Teilweiser Systemausfall
overall-minor-service-outage = Geringfügiger Dienstausfall
overall-degraded-system-service = Eingeschränkter Systembetrieb
overall-partially-degraded-service = Teilweise eingeschränkter Betrieb
overall-service-under-maintenance = Wartungsarbeiten laufen
overall-incident-open = Aktuelle Störung

affected-none = { $total ->
    [one] Die einzige Komponente ist betriebsbereit.
   *[other] Alle { $total } Komponenten sind betriebsbereit.
}
affected-major_outage = { $count ->
    [one] { $count } von { $total } Komponenten ist von einem schweren Ausfall betroffen.
   *[other] { $count } von { $total } Komponenten sind von einem schweren Ausfall betroffen.
}
affected-partial_outage = { $count ->
    [one] { $count } von { $total } Komponenten ist von einem Teilausfall betroffen.
   *[other] { $count } von { $total } Komponenten sind von einem Teilausfall betroffen.
}
affected-degraded_performance = { $count ->
    [one] { $count } von { $total } Komponenten ist langsam oder eingeschränkt.
   *[other] { $count } von { $total } Komponenten sind langsam oder eingeschränkt.
}
affected-under_maintenance = { $count ->
    [one] { $count } von { $total } Komponenten wird gewartet.
   *[other] { $count } von { $total } Komponenten werden gewartet.
}
as-of = Stand: { $time }
status-of = { $name }: { $status }

component-operational = Betriebsbereit
component-degraded_performance = Eingeschränkte Leistung
component-partial_outage = Teilausfall
component-major_outage = Schwerer Ausfall
component-under_maintenance = In Wartung

impact-none = Keine Auswirkungen
impact-minor = Geringe Auswirkungen
impact-major = Erhebliche Auswirkungen
impact-critical = Kritische Auswirkungen
impact-maintenance = Wartung
impact-unknown = Auswirkungen nicht angegeben

kind-maintenance = Wartung
kind-notice = Hinweis

update = Update
update-investigating = Wird untersucht
update-identified = Ursache erkannt
update-monitoring = Wird beobachtet
update-resolved = Behoben
update-scheduled = Geplant
update-in_progress = Läuft
update-verifying = Wird überprüft
update-completed = Abgeschlossen
update-postmortem = Postmortem
update-cancelled = Abgesagt
update-coming = Nicht begonnen
correction = Korrektur

## Status page

banner-label = Ankündigung
open-heading = { $count ->
    [one] Aktuell
   *[other] Aktuell: { $count } Störungen
}
under-way-heading = Laufende Wartung
late-heading = Wartung, die begonnen haben müsste
coming-heading = Bevorstehende Wartung
late-begin = Sie müsste inzwischen begonnen haben. Bisher wurde der Beginn nicht gemeldet.
late-happen = Der Zeitraum ist vorbei. Ob die Wartung stattgefunden hat, wurde nicht gemeldet.
late-end = Sie müsste inzwischen beendet sein. Bisher wurde das Ende nicht gemeldet.
notices-heading = Gut zu wissen
components-heading = Komponenten
component-count = { $count ->
    [one] { $count } Komponente
   *[other] { $count } Komponenten
}
component-about = Verfügbarkeit und Störungen von { $name }
days-heading = Die letzten { $count } Tage
days-zone = Tage gezählt in der Zeitzone { $zone }.
no-incidents = Keine Störungen gemeldet
day-lasting = Dauerte an:
whole-history = Gesamter Verlauf
all-updates = Alle { $count } Updates
next-update-due = Nächstes Update fällig: { $time }
restored = wiederhergestellt
stale = Diese Seite ist möglicherweise veraltet (Stand: { $time }): Seitdem war ein Update fällig, und hier ist keines angekommen.
local-time = Ihre Zeit

## Uptime

uptime-heading = Verfügbarkeit
uptime-summary = { $percent } % Verfügbarkeit in { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
}; { $marks ->
    [0] nichts zu melden
    [one] { $marks } Tag mit Störungen oder Wartung
   *[other] { $marks } Tage mit Störungen oder Wartung
}
uptime-unknown = Verfügbarkeit noch nicht bekannt
strip-caption-wide = Verfügbarkeit vom { $from } bis { $to }, { $zone }
strip-caption-narrow = Verfügbarkeit. Streifen: die 30 Tage bis { $to }, { $zone }. Prozentwerte: bis zu 90 Tage.
level-ordinary = Nichts zu melden
level-degraded = Eingeschränkt
level-low = Leichter Ausfall
level-middle = Mittlerer Ausfall
level-high = Schwerer Ausfall
level-maintenance = Wartung
level-unknown = Keine Daten
arithmetic = Ausfallzeit in { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
}: schwere Ausfälle insgesamt { $major }, Teilausfälle { $partial }. Teilausfälle zählen drei Zehntel; eingeschränkte Leistung und Wartung zählen nicht. Das Ergebnis ist abgerundet.
arithmetic-group = Die Zeiten einer Gruppe sind die Mittelwerte ihrer Komponenten. Teilausfälle zählen drei Zehntel; eingeschränkte Leistung und Wartung zählen nicht. Das Ergebnis ist abgerundet.
uptime-since = Gezählt seit { $date }
days-with-problems = Tage mit Störungen oder Wartung
column-day = Tag
children-heading = In dieser Gruppe
past-heading = Bisherige Störungen und Wartungen
components-description = Status und Verfügbarkeit aller Komponenten von { $site }

## Records

facts-heading = Das Wichtigste
as-published = Zuerst veröffentlicht als
time-started = Beginn
time-detected = Bemerkt
time-acknowledged = Bestätigt
time-identified = Ursache erkannt
time-mitigated = Eingedämmt
time-ended = Ende
time-scheduled_from = Geplanter Beginn
time-scheduled_until = Geplantes Ende
length-impact = Dauer der Auswirkungen
lasted-heading = Dauer
length-of-impact = wie Nutzer sie erlebten
length-detect = Zeit bis zum Bemerken
length-of-detect = vom Beginn bis zum Bemerken
length-acknowledge = Zeit bis zur Bestätigung
length-of-acknowledge = vom Bemerken bis zur Bestätigung
length-notice = Zeit bis zur Meldung
length-of-notice = vom Beginn bis zur ersten Meldung
length-mitigate = Zeit bis zur Eindämmung
length-of-mitigate = vom Beginn bis zur Eindämmung
length-restore = Zeit bis zur Wiederherstellung
length-of-restore = vom Beginn bis zum Ende
length-page = Offen auf dieser Seite
length-of-page = von der ersten bis zur abschließenden Meldung
fact-components = Betroffen
fact-will-affect = Wird betreffen
fact-was-to-affect = Sollte betreffen
fact-workaround = Was Sie tun können
fact-next-update = Nächstes Update
fact-windows = Zeiten der Auswirkungen
fact-regions = Regionen
fact-products = Produkte
fact-tenants = Betroffene Kunden
fact-users = Betroffene Nutzer
fact-user-classes = Wer
fact-time-zones = Zeitzonen
fact-not-affected = Nicht betroffen
fact-data-loss = Datenverlust
fact-detection = Bemerkt durch
fact-severity = Schweregrad
fact-labels = Labels
fact-source = Quelle
no-data-loss = Es gingen keine Daten verloren.
amount-all = alle
amount-most = die meisten
amount-some = einige
amount-few = wenige
amount-none = keine
amount-unknown = nicht bekannt
basis-measured = gemessen
basis-estimated = geschätzt
detected-by-monitoring = Monitoring
detected-by-customer = Kunden
detected-by-employee = Mitarbeitende
detected-by-third_party = Dritte
source-by = Nacherzählt nach einem öffentlichen Bericht von { $publisher }
source-public = Nacherzählt nach einem öffentlichen Bericht
source-original = Original
source-archive = Archivierte Kopie
source-published = Veröffentlicht: { $time }
source-fetched = Abgerufen: { $time }
source-licence = Lizenz: { $licence }

updates-heading = Updates
newest-first = neueste zuerst
oldest-first = älteste zuerst
permalink = Link zu diesem Update
promised-next = Nächstes Update zugesagt für: { $time }
outcome-kept = Eingehalten
outcome-late = Verspätet: { $duration }
outcome-late-business = { $days ->
    [one] Verspätet: { $days } Werktag
   *[other] Verspätet: { $days } Werktage
}
outcome-late-days = { $days ->
    [one] Verspätet: { $days } Tag
   *[other] Verspätet: { $days } Tage
}
outcome-missed = Nicht eingehalten
outcome-open = Steht noch aus
outcome-unverifiable = Nicht überprüfbar

course-started = Beginn
course-detected = Bemerkt
course-acknowledged = Bestätigt
course-identified = Ursache erkannt
course-mitigated = Eingedämmt
course-first_post = Erste Meldung
course-ended = Ende
course-now = Stand der Seite

story-heading = Was geschah und was gesagt wurde
story-happened = Geschehen
story-said = Gesagt
after-start = + { $duration }
before-start = { $duration } vorher
evidence = Beleg

postmortem = Postmortem
maintenance-details = Über diese Wartung
details = Details
postmortem-preliminary = vorläufig
postmortem-draft = Entwurf, nicht für Leser
postmortem-waived = Es wird kein Postmortem veröffentlicht.
postmortem-promised = Ein Postmortem ist zugesagt.
postmortem-due = Ein Postmortem ist zugesagt bis { $time }.
postmortem-was-due = Ein Postmortem war zugesagt bis { $time }.
contents = Inhalt
cause-heading = Ursache
cause-unknown = nicht bekannt
cause-suspected = vermutet
cause-preliminary = vorläufig
cause-confirmed = bestätigt
cause-undeterminable = nicht feststellbar
cause-not-found-unknown = Die Ursache ist noch nicht bekannt.
cause-not-found-undeterminable = Die Ursache lässt sich nicht feststellen.
cause-trigger = Auslöser
cause-contributing = Begünstigend
cause-third-parties = Dritte
response-heading = Reaktion
workarounds-heading = Was Sie in der Zwischenzeit tun können
workarounds-past-heading = Was Nutzer in der Zwischenzeit tun konnten
recommendations-heading = Empfehlungen
no-recommendations = Es wurden keine Empfehlungen gegeben.
steps-heading = Nächste Schritte
no-steps = Es sind keine weiteren Schritte geplant.
step-proposed = Vorgeschlagen
step-accepted = Angenommen
step-in_progress = In Arbeit
step-done = Erledigt
step-wont_do = Wird nicht umgesetzt
step-superseded = Ersetzt
step-owner = Zuständig: { $name }
step-no-owner = Keine Zuständigkeit angegeben
step-due = Fällig: { $date }
step-done-on = Erledigt: { $date }
step-no-due = Kein Datum angegeben
step-priority = Priorität: { $priority }
step-link = Zum Vorgang
class-investigate = Untersuchen
class-mitigate = Eindämmen
class-repair = Beheben
class-detect = Erkennen
class-prevent = Vorbeugen
class-process = Ablauf
class-document = Dokumentieren
lessons-heading = Erkenntnisse
went-well = Was gut lief
went-wrong = Was schlecht lief
got-lucky = Wo wir Glück hatten

promises-heading = Zusagen
promises-kept = { $count } zugesagte Updates kamen rechtzeitig
promise-next_update = Das nächste Update
promise-postmortem = Ein Postmortem
promise-report = Ein Bericht
promise-eta = Ein Ende bis zu diesem Zeitpunkt
promise-monitoring_until = Beobachtung bis zu diesem Zeitpunkt
promise-other = Eine Zusage
within-time = Frist: { $duration }
within-business_days = { $count ->
    [one] innerhalb von { $count } Werktag
   *[other] innerhalb von { $count } Werktagen
}
within-business_hours = { $count ->
    [one] innerhalb von { $count } Geschäftsstunde
   *[other] innerhalb von { $count } Geschäftsstunden
}
promise-made = Gegeben: { $time }
promise-due = Fällig: { $time }
promise-kept = Eingelöst: { $time }
corrections-heading = Korrekturen
correction-from = bisher:
correction-to = jetzt:
related-heading = Verwandtes
relation-previous = Davor
relation-next = Danach
relation-recurrence_of = Erneutes Auftreten von
relation-recurred_as = Erneut aufgetreten als
relation-related = Verwandt
relation-duplicate_of = Duplikat von
relation-duplicated_by = Duplikat
relation-caused_by = Verursacht durch
relation-causes = Verursachte
comments-heading = Archivierte Kommentare
comment-anonymous = Ohne Namen
comment-official = Offiziell

## Search

search-description = Störungen, Wartungen und Postmortems von { $site } finden
search-label = Wörter in Titeln, Komponenten, Updates und Postmortems
search-newest = Neueste
search-found = Gefunden:
search-none = Es wurde nichts gefunden.
search-no-scripts = Die Suche braucht Skripte, die der Browser nicht ausführt. Der Verlauf enthält alles.
search-failed = Der Suchindex kann nicht geladen werden. Der Verlauf führt alles nach Monaten auf.
search-first = Die ersten { $count } werden gezeigt.
search-component = Komponente
search-kind = Art
search-any = Alle
all-records = Alle { $count } Einträge

## History

history-total = { $count ->
    [0] Keine Störungen oder Wartungen verzeichnet.
    [one] { $count } Störung oder Wartung verzeichnet.
   *[other] { $count } Störungen und Wartungen verzeichnet.
}
record-count = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
incident-count = { $count ->
    [one] { $count } Störung
   *[other] { $count } Störungen
}
maintenance-count = { $count ->
    [one] { $count } Wartung
   *[other] { $count } Wartungen
}
month-worst = Schlimmstes: { $impact }
month-description = { $count ->
    [one] { $count } Eintrag aus dem Monat { $month }
   *[other] { $count } Einträge aus dem Monat { $month }
}
records-heading = Einträge
undated-heading = Ohne Datum
nothing = Nichts
no-components = Es sind keine Komponenten aufgeführt.
no-records = Nichts verzeichnet.
pager-label = Monate
older = Älter
newer = Neuer

## Pages that lead elsewhere

not-found-heading = Seite nicht gefunden
not-found-text = Unter dieser Adresse gibt es nichts. Diese Seiten helfen vielleicht weiter:
moved-heading = Diese Seite ist umgezogen
moved-text = Zur neuen Adresse

## Posts that nobody wrote, where readers expect one

said-in_progress = Die geplante Wartung läuft derzeit.
said-completed = Die geplante Wartung wurde abgeschlossen.
said-resolved = Diese Störung wurde behoben.

## API

api-link = API
api-heading = API
api-description = Was { $site } meldet, als JSON für Programme
api-intro = Alles auf diesen Seiten können auch Programme lesen: als JSON-Dateien in der Form der API von Statuspage.
api-open = Sie sind für alle von überall lesbar, mit GET oder HEAD, ohne Schlüssel, auch für Skripte anderer Websites. Ein Abruf pro Minute genügt.
api-ids = Eine ID ändert sich nie. Sie besteht aus 12 Buchstaben und Ziffern; die Adresse der Seite einer Störung steht in shortlink.
api-times = Zeiten gelten in der Zeitzone dieser Website. Ihr Stand ist der Zeitpunkt, zu dem die Website erstellt wurde ({ $time }), und er ändert sich, wenn sie neu erstellt wird. 1970-01-01 steht für eine Zeit, die niemand angegeben hat.
api-texts = Texte stehen in Markdown da, so wie sie verfasst wurden.
api-openapi = Eine Beschreibung aller Dokumente für Programme (OpenAPI 3.1)
api-example = Der aktuelle Inhalt, mit je einem Eintrag jeder Liste

api-family-statuspage = Status, Komponenten, Störungen, Wartungen
api-family-about-statuspage = Namen und Werte sind die der API v2 von Statuspage, sodass Programme, die dafür geschrieben sind, auch diese Website lesen. Der Gesamtstatus ergibt sich aus den Komponenten; offene Störungen stehen in einer eigenen Liste.
api-statuspage-summary = Alles, was jetzt gilt: der Status, die Komponenten, nicht behobene Störungen, bevorstehende und laufende Wartungen.
api-statuspage-status = Der Gesamtstatus, in einem Wort und einem Satz.
api-statuspage-components = Alle Komponenten und Gruppen.
api-statuspage-incidents = Die 50 neuesten Störungen mit allen Meldungen.
api-statuspage-unresolved = Die nicht behobenen Störungen.
api-statuspage-resolved = Die 50 neuesten behobenen Störungen.
api-statuspage-maintenances = Die 50 neuesten Wartungen.
api-statuspage-upcoming = Bevorstehende Wartungen, die nächste zuerst.
api-statuspage-active = Laufende Wartungen.
api-statuspage-history = Die letzten drei Monate in Kurzform.
api-statuspage-incident = Eine Störung oder Wartung, nach ihrer ID.
api-statuspage-details = Dasselbe ohne page, dafür mit dem Postmortem.

api-family-feeds = Feeds und Kalender
api-family-about-feeds = Zu jeder Komponente und Gruppe gibt es dasselbe im Ordner ihrer Seite, etwa components/NAME/updates.atom; ebenso zu neueren und zu noch nicht beendeten Störungen.
api-feeds-updates-atom = Ein Eintrag für jedes Update, jedes Postmortem und jede Korrektur: Wer die Störung schon kannte, erfährt, was neu ist.
api-feeds-updates-rss = Dasselbe als RSS.
api-feeds-updates-json = Dasselbe als JSON Feed.
api-feeds-history-atom = Ein Eintrag für jede Störung, der sich mit ihr ändert, wie bei Statuspage.
api-feeds-history-rss = Dasselbe als RSS.
api-feeds-history-json = Dasselbe als JSON Feed.
api-feeds-calendar = Ein Kalender der Wartungen, mit Erinnerungen.
api-feeds-incidents = Ein Kalender der Störungen.

api-family-site = Für andere Seiten und Terminals
api-family-about-site = Auch zu jeder Komponente und Gruppe gibt es im Ordner ihrer Seite ein Badge und ein Skript.
api-site-badge = Der Status als Bild.
api-site-endpoint = Dasselbe für das Endpoint-Badge von shields.io.
api-site-embed = Ein Skript, das den Status auf einer anderen Seite zeigt, in einem Link hierher.
api-site-text = Die Statusseite als reiner Text, für Terminals.
api-site-search = Alle Einträge in Kurzform, neueste zuerst, wie die Suche dieser Website sie liest.

api-family-cstate = In der Form von cState
api-family-about-cstate = Für Programme, die für cState 6 geschrieben sind.
api-cstate-index = Alles, was jetzt gilt.
api-cstate-issues = Alle Störungen, Wartungen und Hinweise, neueste zuerst.
api-cstate-issue = Einer dieser Einträge, mit allen Meldungen.
api-cstate-affected = Eine Komponente und was sie betroffen hat.
api-cstate-rss = { api-feeds-history-rss }
api-cstate-badge = { api-site-badge }

api-family-statusfy = In der Form von statusfy
api-family-about-statusfy = Für Programme, die für die statische API von statusfy geschrieben sind.
api-statusfy-systems = Die Komponenten.
api-statusfy-scheduled = Bevorstehende Wartungen.
api-statusfy-incidents = Störungen und Wartungen, neueste zuerst, zehn je Seite.
api-statusfy-history = Dasselbe nach Monaten, drei Monate je Seite.
api-statusfy-timeline = Die letzten acht Tage.
api-statusfy-incident = Eine Störung oder Wartung.
api-statusfy-atom = { api-feeds-history-atom }
api-statusfy-rss = { api-feeds-history-rss }
api-statusfy-calendar = { api-feeds-calendar }

## In other pages

embed-title = Status von { $site }
embed-close = Schließen
under-way-until = Wartung bis { $time }
coming-from = Wartung ab { $time }

## Feeds

feed-title = { $site } - Störungsverlauf
feed-title-of = { $site } - { $name } - Störungsverlauf
feed-posts-title = { $site } - Updates
feed-posts-title-of = { $site } - { $name } - Updates
feed-post-title = { $status }: { $title }
calendar-title = { $site } - Wartungen
calendar-title-of = { $site } - { $name } - Wartungen
calendar-incidents-title = { $site } - Störungen
calendar-incidents-title-of = { $site } - { $name } - Störungen
feed-scheduled = GEPLANTE WARTUNG: { $window }
feed-postmortem = Einzelheiten lesen
feed-components = Betroffen: { $components }
feed-component = { $name } ({ $status })
feed-note = Dies ist ein Feed. Kopieren Sie seine Adresse in einen Feedreader, um alles Neue zu erfahren.
feed-page = Dasselbe als Seite lesen
