# The site's words in Polish. A site that wants other words puts its own in `messages/pl.ftl`.

## Dates, times and lengths of time

month-1 = stycznia
month-2 = lutego
month-3 = marca
month-4 = kwietnia
month-5 = maja
month-6 = czerwca
month-7 = lipca
month-8 = sierpnia
month-9 = września
month-10 = października
month-11 = listopada
month-12 = grudnia
month-short-1 = sty
month-short-2 = lut
month-short-3 = mar
month-short-4 = kwi
month-short-5 = maj
month-short-6 = cze
month-short-7 = lip
month-short-8 = sie
month-short-9 = wrz
month-short-10 = paź
month-short-11 = lis
month-short-12 = gru
weekday-1 = Poniedziałek
weekday-2 = Wtorek
weekday-3 = Środa
weekday-4 = Czwartek
weekday-5 = Piątek
weekday-6 = Sobota
weekday-7 = Niedziela

date-long = { $day } { $month } { $year }
date-short = { $day } { $month }
date-month = { month-heading } { $year }
clock = { $clock }{ "\u00A0" }{ $zone }
datetime = { $date }, { $clock }{ "\u00A0" }{ $zone }
time-approximate = około { $time }
time-unknown = nie wiadomo
day-heading = { $weekday }, { $date }
month-heading = { $number ->
    [1] Styczeń
    [2] Luty
    [3] Marzec
    [4] Kwiecień
    [5] Maj
    [6] Czerwiec
    [7] Lipiec
    [8] Sierpień
    [9] Wrzesień
    [10] Październik
    [11] Listopad
   *[12] Grudzień
}

duration-days-hours = { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
} { $hours } godz.
duration-days = { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
}
duration-hours-minutes = { $hours } godz. { $minutes } min
duration-hours = { $hours } godz.
duration-minutes = { $minutes } min
duration-under-a-minute = poniżej minuty
duration-approximate = w przybliżeniu { $duration }
no-time = brak

decimal-mark = ,
percent = { $value }%
list-comma = { ", " }
list-dot = { " · " }
sentence = { $words }.
# Between two sentences; { "" } where the language has nothing there.
sentence-gap = { " " }
range-from = od { $time }
range-until = do { $time }
range-until-clock = do { $time }
lasting = nadal trwa
since = od { $time }
began = Początek: { $time }
lasted = Czas trwania: { $duration }
posted = Opublikowano: { $time }
posted-by = autor: { $name }
published = Opublikowano: { $time }
effective = stan na: { $time }
overdue = Po terminie

## Every page

site-description = Bieżący stan i historia incydentów: { $site }
skip-to-content = Przejdź do treści
nav-label = Witryna
nav-status = Stan
nav-components = Komponenty
nav-history = Historia
nav-search = Szukaj
crumbs-label = Bieżące położenie

# What this language calls itself.
language-name = Polski
languages-label = Język
wording-untranslated = Ten raport nie został jeszcze przetłumaczony i jest wyświetlany w wersji oryginalnej.
wording-in-part = Części tego raportu są nowsze niż jego tłumaczenie i są wyświetlane w wersji oryginalnej.
wording-original = Przejdź do oryginału
follow-site = Obserwuj:
follow-component = Obserwuj „{ $name }”:
follow-record = Obserwuj ten wpis:
calendar-link = Kalendarz konserwacji
calendar-incidents-link = Kalendarz incydentów
feed-posts = Aktualizacje
feed-records = Incydenty
feed-atom = Kanał Atom
feed-rss = Kanał RSS
built = Stronę utworzono: { $time }
powered-by = Utworzono w Candor { $version }

## In Markdown

alert-note = Informacja
alert-tip = Wskazówka
alert-important = Ważne
alert-warning = Ostrzeżenie
alert-caution = Przestroga
table = Tabela
footnotes = Przypisy
footnote-back = Powrót do odsyłacza przypisu
heading-permalink = Link do:
task-done = Zrobione
task-open = Do zrobienia

## States

overall-all-systems-operational = Wszystkie systemy działają
overall-major-system-outage = Poważna awaria systemu
overall-partial-system-outage = Częściowa awaria systemu
overall-minor-service-outage = Drobna awaria usługi
overall-degraded-system-service = Usługa działa gorzej
overall-partially-degraded-service = Część usług działa gorzej
overall-service-under-maintenance = Trwają prace konserwacyjne
overall-incident-open = Trwa incydent

affected-none = { $total ->
    [one] Jedyny komponent działa.
    [few] Wszystkie { $total } komponenty działają.
    [many] Wszystkie { $total } komponentów działa.
   *[other] Wszystkie { $total } komponentu działają.
}
affected-major_outage = { $count ->
    [one] { $count } z { $total } komponentów ma poważną awarię.
    [few] { $count } z { $total } komponentów mają poważną awarię.
    [many] { $count } z { $total } komponentów ma poważną awarię.
   *[other] { $count } z { $total } komponentów ma poważną awarię.
}
affected-partial_outage = { $count ->
    [one] { $count } z { $total } komponentów ma częściową awarię.
    [few] { $count } z { $total } komponentów mają częściową awarię.
    [many] { $count } z { $total } komponentów ma częściową awarię.
   *[other] { $count } z { $total } komponentów ma częściową awarię.
}
affected-degraded_performance = { $count ->
    [one] { $count } z { $total } komponentów działa wolno lub nieprawidłowo.
    [few] { $count } z { $total } komponentów działają wolno lub nieprawidłowo.
    [many] { $count } z { $total } komponentów działa wolno lub nieprawidłowo.
   *[other] { $count } z { $total } komponentów działa wolno lub nieprawidłowo.
}
affected-under_maintenance = { $count ->
    [one] { $count } z { $total } komponentów jest w trakcie konserwacji.
    [few] { $count } z { $total } komponentów są w trakcie konserwacji.
    [many] { $count } z { $total } komponentów jest w trakcie konserwacji.
   *[other] { $count } z { $total } komponentów jest w trakcie konserwacji.
}
as-of = Stan na: { $time }
status-of = { $name }: { $status }

component-operational = Działa
component-degraded_performance = Obniżona wydajność
component-partial_outage = Częściowa awaria
component-major_outage = Poważna awaria
component-under_maintenance = W trakcie konserwacji

impact-none = Bez wpływu
impact-minor = Niewielki wpływ
impact-major = Poważny wpływ
impact-critical = Krytyczny wpływ
impact-maintenance = Konserwacja
impact-unknown = Wpływu nie podano

kind-maintenance = Konserwacja
kind-notice = Komunikat

update = Aktualizacja
update-investigating = Trwa badanie
update-identified = Przyczyna ustalona
update-monitoring = Pod obserwacją
update-resolved = Rozwiązano
update-scheduled = Zaplanowano
update-in_progress = W toku
update-verifying = Trwa weryfikacja
update-completed = Zakończono
update-postmortem = Analiza post mortem
update-cancelled = Odwołano
update-coming = Nie rozpoczęto
correction = Poprawka

## Status page

banner-label = Ogłoszenie
open-heading = { $count ->
    [one] Dzieje się teraz
    [few] Dzieje się teraz: { $count } incydenty
    [many] Dzieje się teraz: { $count } incydentów
   *[other] Dzieje się teraz: { $count } incydentu
}
under-way-heading = Trwająca konserwacja
late-heading = Konserwacja, która powinna się już rozpocząć
coming-heading = Nadchodząca konserwacja
late-begin = Powinna się już rozpocząć. Nikt jeszcze nie potwierdził rozpoczęcia.
late-happen = Jej czas minął. Nikt nie potwierdził, czy ją przeprowadzono.
late-end = Powinna się już zakończyć. Nikt jeszcze nie potwierdził zakończenia.
notices-heading = Warto wiedzieć
components-heading = Komponenty
component-count = { $count ->
    [one] { $count } komponent
    [few] { $count } komponenty
    [many] { $count } komponentów
   *[other] { $count } komponentu
}
component-about = Dostępność i incydenty: { $name }
days-heading = { $count ->
    [one] Ostatni dzień
    [few] Ostatnie { $count } dni
    [many] Ostatnie { $count } dni
   *[other] Ostatnie { $count } dnia
}
days-zone = Dni liczone są w strefie czasowej { $zone }.
no-incidents = Nie zgłoszono incydentów
day-lasting = Trwało nadal:
whole-history = Cała historia
all-updates = Wszystkie aktualizacje ({ $count })
next-update-due = Termin następnej aktualizacji: { $time }
restored = przywrócono
stale = Ta strona może być nieaktualna (utworzono: { $time }): od tego czasu powinna pojawić się aktualizacja, ale żadna tu nie dotarła.
local-time = Czas lokalny

## Uptime

uptime-heading = Dostępność
uptime-summary = Dostępność { $percent }% przez { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
}; { $marks ->
    [0] brak zdarzeń
    [one] { $marks } dzień z problemami lub konserwacją
    [few] { $marks } dni z problemami lub konserwacją
    [many] { $marks } dni z problemami lub konserwacją
   *[other] { $marks } dnia z problemami lub konserwacją
}
uptime-unknown = Dostępność jeszcze nieznana
strip-caption-wide = Dostępność od { $from } do { $to }, { $zone }
strip-caption-narrow = Dostępność. Paski: 30 dni do { $to }, { $zone }. Wartości procentowe: do 90 dni.
level-ordinary = Brak zdarzeń
level-degraded = Obniżona wydajność
level-low = Lekka awaria
level-middle = Średnia awaria
level-high = Ciężka awaria
level-maintenance = Konserwacja
level-unknown = Brak danych
arithmetic = Czas awarii przez { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
}: poważne awarie łącznie: { $major }, częściowe awarie: { $partial }. Częściowa awaria liczy się w trzech dziesiątych; obniżona wydajność i konserwacja się nie liczą. Wynik jest zaokrąglony w dół.
arithmetic-group = Czasy grupy są średnimi czasów jej komponentów. Częściowa awaria liczy się w trzech dziesiątych; obniżona wydajność i konserwacja się nie liczą. Wynik jest zaokrąglony w dół.
uptime-since = Liczona od { $date }
days-with-problems = Dni z problemami lub konserwacją
column-day = Dzień
children-heading = W tej grupie
past-heading = Wcześniejsze incydenty i konserwacje
components-description = Stan i dostępność wszystkich komponentów: { $site }

## Records

facts-heading = Najważniejsze informacje
as-published = Pierwotnie opublikowano jako
time-started = Początek
time-detected = Wykryto
time-acknowledged = Potwierdzono
time-identified = Ustalono przyczynę
time-mitigated = Złagodzono
time-ended = Koniec
time-scheduled_from = Planowany początek
time-scheduled_until = Planowany koniec
length-impact = Czas trwania wpływu
lasted-heading = Czas trwania
length-of-impact = odczuwany przez użytkowników
length-detect = Czas do wykrycia
length-of-detect = od początku do wykrycia
length-acknowledge = Czas do potwierdzenia
length-of-acknowledge = od wykrycia do potwierdzenia
length-notice = Czas do powiadomienia
length-of-notice = od początku do pierwszego wpisu
length-mitigate = Czas do złagodzenia
length-of-mitigate = od początku do złagodzenia
length-restore = Czas do przywrócenia
length-of-restore = od początku do końca
length-page = Otwarte na tej stronie
length-of-page = od pierwszego do ostatniego wpisu
fact-components = Dotyczy
fact-will-affect = Będzie dotyczyć
fact-was-to-affect = Miało dotyczyć
fact-workaround = Co można zrobić
fact-next-update = Następna aktualizacja
fact-windows = Okresy wpływu
fact-regions = Regiony
fact-products = Produkty
fact-tenants = Klienci, których to dotyczy
fact-users = Użytkownicy, których to dotyczy
fact-user-classes = Kto
fact-time-zones = Strefy czasowe
fact-not-affected = Nie dotyczy
fact-data-loss = Utrata danych
fact-detection = Kto wykrył
fact-severity = Waga
fact-labels = Etykiety
fact-source = Źródło
no-data-loss = Nie utracono żadnych danych.
amount-all = wszyscy
amount-most = większość
amount-some = niektórzy
amount-few = nieliczni
amount-none = nikt
amount-unknown = nie wiadomo
basis-measured = zmierzono
basis-estimated = oszacowano
detected-by-monitoring = Monitoring
detected-by-customer = Klienci
detected-by-employee = Pracownicy
detected-by-third_party = Podmiot zewnętrzny
source-by = Opracowano na podstawie publicznego raportu: { $publisher }
source-public = Opracowano na podstawie publicznego raportu
source-original = Oryginał
source-archive = Kopia archiwalna
source-published = Opublikowano: { $time }
source-fetched = Pobrano: { $time }
source-licence = Licencja: { $licence }

updates-heading = Aktualizacje
newest-first = od najnowszych
oldest-first = od najstarszych
permalink = Link do tej aktualizacji
promised-next = Obiecana następna aktualizacja: { $time }
outcome-kept = Dotrzymano
outcome-late = Opóźnienie: { $duration }
outcome-late-business = { $days ->
    [one] Opóźnienie: { $days } dzień roboczy
    [few] Opóźnienie: { $days } dni robocze
    [many] Opóźnienie: { $days } dni roboczych
   *[other] Opóźnienie: { $days } dnia roboczego
}
outcome-late-days = { $days ->
    [one] Opóźnienie: { $days } dzień
    [few] Opóźnienie: { $days } dni
    [many] Opóźnienie: { $days } dni
   *[other] Opóźnienie: { $days } dnia
}
outcome-missed = Nie dotrzymano
outcome-open = Jeszcze przed nami
outcome-unverifiable = Nie można sprawdzić

course-started = Początek
course-detected = Wykryto
course-acknowledged = Potwierdzono
course-identified = Ustalono przyczynę
course-mitigated = Złagodzono
course-first_post = Pierwszy wpis
course-ended = Koniec
course-now = W chwili utworzenia strony

story-heading = Co się działo i co mówiono
story-happened = Zdarzyło się
story-said = Powiedziano
after-start = + { $duration }
before-start = { $duration } wcześniej
evidence = Dowód

postmortem = Analiza post mortem
maintenance-details = O tej konserwacji
details = Szczegóły
postmortem-preliminary = wstępna
postmortem-draft = Szkic, nie dla czytelników
postmortem-waived = Analiza post mortem nie zostanie opublikowana.
postmortem-promised = Obiecano analizę post mortem.
postmortem-due = Obiecano analizę post mortem do { $time }.
postmortem-was-due = Analizę post mortem obiecano do { $time }.
contents = Spis treści
cause-heading = Przyczyna źródłowa
cause-unknown = nieznana
cause-suspected = przypuszczalna
cause-preliminary = wstępna
cause-confirmed = potwierdzona
cause-undeterminable = niemożliwa do ustalenia
cause-not-found-unknown = Przyczyna nie jest jeszcze znana.
cause-not-found-undeterminable = Przyczyny nie można ustalić.
cause-trigger = Bezpośredni powód
cause-contributing = Czynniki sprzyjające
cause-third-parties = Podmioty zewnętrzne
response-heading = Reakcja
workarounds-heading = Co można zrobić w międzyczasie
workarounds-past-heading = Co użytkownicy mogli zrobić w międzyczasie
recommendations-heading = Zalecenia
no-recommendations = Nie podano zaleceń.
steps-heading = Następne kroki
no-steps = Nie zaplanowano dalszych kroków.
step-proposed = Zaproponowano
step-accepted = Przyjęto
step-in_progress = W toku
step-done = Wykonano
step-wont_do = Nie zostanie wykonane
step-superseded = Zastąpiono
step-owner = Odpowiada: { $name }
step-no-owner = Nie podano osoby odpowiedzialnej
step-due = Termin: { $date }
step-done-on = Wykonano: { $date }
step-no-due = Nie podano terminu
step-priority = Priorytet: { $priority }
step-link = Zobacz zgłoszenie
class-investigate = Zbadanie
class-mitigate = Złagodzenie
class-repair = Naprawa
class-detect = Wykrywanie
class-prevent = Zapobieganie
class-process = Proces
class-document = Dokumentacja
lessons-heading = Wnioski
went-well = Co poszło dobrze
went-wrong = Co poszło źle
got-lucky = Gdzie dopisało szczęście

promises-heading = Obietnice
promises-kept = Obiecane aktualizacje, które pojawiły się na czas: { $count }
promise-next_update = Następna aktualizacja
promise-postmortem = Analiza post mortem
promise-report = Raport
promise-eta = Koniec najpóźniej w tym terminie
promise-monitoring_until = Obserwacja do tego czasu
promise-other = Obietnica
within-time = czas na realizację: { $duration }
within-business_days = { $count ->
    [one] w ciągu { $count } dnia roboczego
    [few] w ciągu { $count } dni roboczych
    [many] w ciągu { $count } dni roboczych
   *[other] w ciągu { $count } dnia roboczego
}
within-business_hours = { $count ->
    [one] w ciągu { $count } godziny roboczej
    [few] w ciągu { $count } godzin roboczych
    [many] w ciągu { $count } godzin roboczych
   *[other] w ciągu { $count } godziny roboczej
}
promise-made = Złożono: { $time }
promise-due = Termin: { $time }
promise-kept = Spełniono: { $time }
corrections-heading = Poprawki
correction-from = było:
correction-to = jest:
related-heading = Powiązane
relation-previous = Wcześniej
relation-next = Później
relation-recurrence_of = Powtórzenie wpisu
relation-recurred_as = Powtórzyło się jako
relation-related = Powiązane
relation-duplicate_of = Duplikat wpisu
relation-duplicated_by = Zduplikowane jako
relation-caused_by = Spowodowane przez
relation-causes = Spowodowało
comments-heading = Zarchiwizowane komentarze
comment-anonymous = Bez nazwy
comment-official = Oficjalny

## Search

search-description = Wyszukiwanie incydentów, konserwacji i analiz post mortem: { $site }
search-label = Słowa w tytułach, komponentach, aktualizacjach i analizach post mortem
search-newest = Najnowsze
search-found = Znaleziono:
search-none = Nic nie znaleziono.
search-no-scripts = Wyszukiwanie wymaga skryptów, których ta przeglądarka nie uruchamia. Wszystko jest w historii.
search-failed = Nie można wczytać indeksu wyszukiwania. Historia zawiera wszystko według miesięcy.
search-first = Pokazano pierwsze { $count }.
search-component = Komponent
search-kind = Rodzaj
search-any = Wszystkie
all-records = Wszystkie wpisy ({ $count })

## History

history-total = { $count ->
    [0] Brak zapisanych incydentów i konserwacji.
    [one] { $count } zapisany incydent lub konserwacja.
    [few] { $count } zapisane incydenty i konserwacje.
    [many] { $count } zapisanych incydentów i konserwacji.
   *[other] { $count } zapisanego incydentu i konserwacji.
}
record-count = { $count ->
    [one] { $count } wpis
    [few] { $count } wpisy
    [many] { $count } wpisów
   *[other] { $count } wpisu
}
incident-count = { $count ->
    [one] { $count } incydent
    [few] { $count } incydenty
    [many] { $count } incydentów
   *[other] { $count } incydentu
}
maintenance-count = { $count ->
    [one] { $count } konserwacja
    [few] { $count } konserwacje
    [many] { $count } konserwacji
   *[other] { $count } konserwacji
}
month-worst = Najpoważniejsze: { $impact }
month-description = { $month }: { $count ->
    [one] { $count } wpis
    [few] { $count } wpisy
    [many] { $count } wpisów
   *[other] { $count } wpisu
}
records-heading = Wpisy
undated-heading = Bez daty
nothing = Nic
no-components = Nie podano żadnych komponentów.
no-records = Brak wpisów.
pager-label = Miesiące
older = Starsze
newer = Nowsze

## Pages that lead elsewhere

not-found-heading = Nie znaleziono strony
not-found-text = Pod tym adresem nic nie ma. Mogą pomóc te strony:
moved-heading = Ta strona została przeniesiona
moved-text = Przejdź pod nowy adres

## Posts that nobody wrote, where readers expect one

said-in_progress = Zaplanowana konserwacja jest w toku.
said-completed = Zaplanowana konserwacja została zakończona.
said-resolved = Ten incydent został rozwiązany.

## API

api-link = API
api-heading = API
api-description = To, co publikuje { $site }, jako JSON dla programów
api-intro = Wszystko, co jest na tych stronach, mogą też odczytywać programy: jako pliki JSON w formacie API Statuspage.
api-open = Każdy może je odczytywać z dowolnego miejsca, za pomocą GET lub HEAD, bez klucza, także ze skryptów na innych witrynach. Wystarczy raz na minutę.
api-ids = Identyfikator nigdy się nie zmienia. Składa się z 12 liter i cyfr; adres strony incydentu znajduje się w polu shortlink.
api-times = Daty i godziny podano w strefie czasowej tej witryny. Odpowiadają chwili jej utworzenia ({ $time }) i zmieniają się przy następnym utworzeniu. 1970-01-01 oznacza czas, którego nikt nie podał.
api-texts = Teksty są takie, jak napisali je autorzy, w formacie Markdown.
api-openapi = Opis wszystkich dokumentów dla programów (OpenAPI 3.1)
api-example = Bieżąca zawartość, po jednej pozycji z każdej listy

api-family-statuspage = Stan, komponenty, incydenty, konserwacje
api-family-about-statuspage = Nazwy i wartości są takie jak w API v2 Statuspage, więc programy napisane dla niego odczytują również tę witrynę. Ogólny stan wynika ze stanu komponentów; otwarte incydenty znajdują się na osobnej liście.
api-statuspage-summary = Wszystko, co obowiązuje teraz: stan, komponenty, nierozwiązane incydenty, nadchodzące i trwające konserwacje.
api-statuspage-status = Ogólny stan, jednym słowem i jednym zdaniem.
api-statuspage-components = Wszystkie komponenty i grupy.
api-statuspage-incidents = 50 najnowszych incydentów wraz ze wszystkimi aktualizacjami.
api-statuspage-unresolved = Incydenty, które nie zostały rozwiązane.
api-statuspage-resolved = 50 najnowszych rozwiązanych incydentów.
api-statuspage-maintenances = 50 najnowszych konserwacji.
api-statuspage-upcoming = Nadchodzące konserwacje, od najbliższej.
api-statuspage-active = Trwające konserwacje.
api-statuspage-history = Ostatnie trzy miesiące w skrócie.
api-statuspage-incident = Jeden incydent lub jedna konserwacja, według identyfikatora.
api-statuspage-details = To samo bez pola page, za to z analizą post mortem.

api-family-feeds = Kanały i kalendarze
api-family-about-feeds = Każdy komponent i każda grupa ma takie same w folderze swojej strony, na przykład components/NAME/updates.atom; mają je również niedawne incydenty i te, które się jeszcze nie zakończyły.
api-feeds-updates-atom = Wpis dla każdej aktualizacji, każdej analizy post mortem i każdej poprawki: kto już znał incydent, dowie się, co nowego.
api-feeds-updates-rss = To samo w formacie RSS.
api-feeds-updates-json = To samo w formacie JSON Feed.
api-feeds-history-atom = Wpis dla każdego incydentu, który zmienia się razem z nim, tak jak w Statuspage.
api-feeds-history-rss = To samo w formacie RSS.
api-feeds-history-json = To samo w formacie JSON Feed.
api-feeds-calendar = Kalendarz konserwacji, z przypomnieniami.
api-feeds-incidents = Kalendarz incydentów.

api-family-site = Dla innych stron i terminali
api-family-about-site = Każdy komponent i każda grupa ma też odznakę i skrypt w folderze swojej strony.
api-site-badge = Stan jako obraz.
api-site-endpoint = To samo dla odznaki typu endpoint w shields.io.
api-site-embed = Skrypt, który pokazuje stan na innej stronie, w linku prowadzącym tutaj.
api-site-text = Strona stanu jako zwykły tekst, dla terminali.
api-site-search = Wszystkie wpisy w skrócie, od najnowszych, tak jak odczytuje je wyszukiwarka tej witryny.

api-family-cstate = W formacie cState
api-family-about-cstate = Dla programów napisanych dla cState 6.
api-cstate-index = Wszystko, co obowiązuje teraz.
api-cstate-issues = Wszystkie incydenty, konserwacje i komunikaty, od najnowszych.
api-cstate-issue = Jeden z tych wpisów wraz ze wszystkimi aktualizacjami.
api-cstate-affected = Komponent i to, co go dotknęło.
api-cstate-rss = { api-feeds-history-rss }
api-cstate-badge = { api-site-badge }

api-family-statusfy = W formacie statusfy
api-family-about-statusfy = Dla programów napisanych dla statycznego API statusfy.
api-statusfy-systems = Komponenty.
api-statusfy-scheduled = Nadchodzące konserwacje.
api-statusfy-incidents = Incydenty i konserwacje, od najnowszych, po dziesięć na stronę.
api-statusfy-history = To samo według miesięcy, po trzy miesiące na stronę.
api-statusfy-timeline = Ostatnie osiem dni.
api-statusfy-incident = Jeden incydent lub jedna konserwacja.
api-statusfy-atom = { api-feeds-history-atom }
api-statusfy-rss = { api-feeds-history-rss }
api-statusfy-calendar = { api-feeds-calendar }

## In other pages

embed-title = Stan: { $site }
embed-close = Zamknij
under-way-until = Konserwacja do { $time }
coming-from = Konserwacja od { $time }

## Feeds

feed-title = { $site } - Historia incydentów
feed-title-of = { $site } - { $name } - Historia incydentów
feed-posts-title = { $site } - Aktualizacje
feed-posts-title-of = { $site } - { $name } - Aktualizacje
feed-post-title = { $status }: { $title }
calendar-title = { $site } - Konserwacje
calendar-title-of = { $site } - { $name } - Konserwacje
calendar-incidents-title = { $site } - Incydenty
calendar-incidents-title-of = { $site } - { $name } - Incydenty
feed-scheduled = ZAPLANOWANA KONSERWACJA: { $window }
feed-postmortem = Przeczytaj szczegóły
feed-components = Dotyczy: { $components }
feed-component = { $name } ({ $status })
feed-note = To jest kanał. Należy skopiować jego adres do czytnika kanałów, aby otrzymywać wszystkie nowości.
feed-page = Przeczytaj to samo jako stronę
