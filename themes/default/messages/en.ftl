# The site's words in English. Copy this file to another language's code and translate the
# right-hand sides; what is missing there falls back to this file.

## Dates, times and lengths of time

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

date-long = { $day } { $month } { $year }
date-short = { $day } { $month }
date-month = { $month } { $year }
clock = { $clock }{ "\u00A0" }{ $zone }
datetime = { $date }, { $clock }{ "\u00A0" }{ $zone }
time-approximate = about { $time }
time-unknown = not known
day-heading = { $weekday }, { $date }
month-heading = { $month }

duration-days-hours = { $days ->
    [one] { $days } day
   *[other] { $days } days
} { $hours } h
duration-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
duration-hours-minutes = { $hours } h { $minutes } min
duration-hours = { $hours } h
duration-minutes = { $minutes } min
duration-under-a-minute = under a minute
duration-approximate = about { $duration }
no-time = none

decimal-mark = .
percent = { $value } %
list-comma = { ", " }
list-dot = { " · " }
sentence = { $words }.
# Between two sentences; { "" } where the language has nothing there.
sentence-gap = { " " }
range-from = from { $time }
range-until = to { $time }
range-until-clock = to { $time }
lasting = still lasting
since = since { $time }
began = Began { $time }
lasted = lasted { $duration }
posted = Posted { $time }
posted-by = by { $name }
published = Published { $time }
effective = as of { $time }
overdue = Overdue

## Every page

site-description = Current status and incident history of { $site }
skip-to-content = Skip to content
nav-label = Site
nav-status = Status
nav-components = Components
nav-history = History
nav-search = Search
crumbs-label = You are here

# What this language calls itself.
language-name = English
languages-label = Language
wording-untranslated = This report has not been translated yet and is shown as it was written.
wording-in-part = Parts of this report are newer than its translation and are shown as they were written.
wording-original = The original
follow-site = Follow:
follow-component = Follow { $name }:
follow-record = Follow what is said here:
calendar-link = Maintenance calendar
calendar-incidents-link = Incident calendar
feed-posts = Updates
feed-records = Incidents
feed-atom = Atom feed
feed-rss = RSS feed
built = Page built { $time }
powered-by = Made with Candor { $version }

## In Markdown

alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
table = Table
footnotes = Footnotes
footnote-back = Back to where this is cited, note
heading-permalink = Link to
task-done = Done
task-open = Not done

## States

overall-all-systems-operational = All systems operational
overall-major-system-outage = Major system outage
overall-partial-system-outage = Partial system outage
overall-minor-service-outage = Minor service outage
overall-degraded-system-service = Degraded system service
overall-partially-degraded-service = Partially degraded service
overall-service-under-maintenance = Service under maintenance
overall-incident-open = Incident in progress

affected-none = { $total ->
    [one] The one component is operational.
   *[other] All { $total } components are operational.
}
affected-major_outage = { $count ->
    [one] { $count } of { $total } components has a major outage.
   *[other] { $count } of { $total } components have a major outage.
}
affected-partial_outage = { $count ->
    [one] { $count } of { $total } components has a partial outage.
   *[other] { $count } of { $total } components have a partial outage.
}
affected-degraded_performance = { $count ->
    [one] { $count } of { $total } components is slow or impaired.
   *[other] { $count } of { $total } components are slow or impaired.
}
affected-under_maintenance = { $count ->
    [one] { $count } of { $total } components is under maintenance.
   *[other] { $count } of { $total } components are under maintenance.
}
as-of = As of { $time }
status-of = { $name }: { $status }

component-operational = Operational
component-degraded_performance = Degraded performance
component-partial_outage = Partial outage
component-major_outage = Major outage
component-under_maintenance = Under maintenance

impact-none = No impact
impact-minor = Minor impact
impact-major = Major impact
impact-critical = Critical impact
impact-maintenance = Maintenance
impact-unknown = Impact not stated

kind-maintenance = Maintenance
kind-notice = Notice

update = Update
update-investigating = Investigating
update-identified = Identified
update-monitoring = Monitoring
update-resolved = Resolved
update-scheduled = Scheduled
update-in_progress = In progress
update-verifying = Verifying
update-completed = Completed
update-postmortem = Postmortem
update-cancelled = Called off
update-coming = Not begun
correction = Correction

## Status page

banner-label = Announcement
open-heading = { $count ->
    [one] Happening now
   *[other] Happening now: { $count } incidents
}
under-way-heading = Maintenance under way
late-heading = Maintenance that should have begun
coming-heading = Coming maintenance
late-begin = It should have begun by now. Nobody has said yet that it did.
late-happen = Its time is over. Nobody has said whether it was done.
late-end = It should have ended by now. Nobody has said yet that it did.
notices-heading = Good to know
components-heading = Components
component-count = { $count ->
    [one] { $count } component
   *[other] { $count } components
}
component-about = Uptime and incidents of { $name }
days-heading = Last { $count } days
days-zone = Days are counted in { $zone }.
no-incidents = No incidents reported
day-lasting = Went on:
whole-history = The whole history
all-updates = All { $count } updates
next-update-due = Next update due { $time }
restored = restored
stale = This page was built { $time } and may be out of date: an update was due since, and none has arrived here.
local-time = Your time

## Uptime

uptime-heading = Uptime
uptime-summary = { $percent } % uptime over { $days ->
    [one] { $days } day
   *[other] { $days } days
}; { $marks ->
    [0] nothing to report
    [one] { $marks } day with problems or maintenance
   *[other] { $marks } days with problems or maintenance
}
uptime-unknown = No uptime known yet
strip-caption-wide = Uptime from { $from } to { $to }, { $zone }
strip-caption-narrow = Uptime. Strips: the 30 days to { $to }, { $zone }. Percentages: up to 90 days.
level-ordinary = Nothing to report
level-degraded = Degraded
level-low = Light outage
level-middle = Moderate outage
level-high = Heavy outage
level-maintenance = Maintenance
level-unknown = No data
arithmetic = Over { $days ->
    [one] { $days } day
   *[other] { $days } days
}, major outage in all: { $major }; partial outage: { $partial }. Partial outage counts three tenths; degraded performance and maintenance do not count. The result is rounded down.
arithmetic-group = A group's times are the means of its components'. Partial outage counts three tenths; degraded performance and maintenance do not count. The result is rounded down.
uptime-since = Counted since { $date }
days-with-problems = Days with problems or maintenance
column-day = Day
children-heading = In this group
past-heading = Past incidents and maintenance
components-description = Status and uptime of every component of { $site }

## Records

facts-heading = Key facts
as-published = First published as
time-started = Started
time-detected = Detected
time-acknowledged = Acknowledged
time-identified = Cause identified
time-mitigated = Mitigated
time-ended = Ended
time-scheduled_from = Planned start
time-scheduled_until = Planned end
length-impact = Impact lasted
lasted-heading = Lasted
length-of-impact = as users felt it
length-detect = Time to detect
length-of-detect = from start to detection
length-acknowledge = Time to acknowledge
length-of-acknowledge = from detection to acknowledgement
length-notice = Time to tell
length-of-notice = from start to the first post
length-mitigate = Time to mitigate
length-of-mitigate = from start to mitigation
length-restore = Time to restore
length-of-restore = from start to end
length-page = Open on this page
length-of-page = from the first post to the closing one
fact-components = Affected
fact-will-affect = Will affect
fact-was-to-affect = Was to affect
fact-workaround = What you can do
fact-next-update = Next update
fact-windows = Times of impact
fact-regions = Regions
fact-products = Products
fact-tenants = Customers affected
fact-users = Users affected
fact-user-classes = Who
fact-time-zones = Time zones
fact-not-affected = Not affected
fact-data-loss = Data loss
fact-detection = Noticed by
fact-severity = Severity
fact-labels = Labels
fact-source = Source
no-data-loss = No data was lost.
amount-all = all
amount-most = most
amount-some = some
amount-few = few
amount-none = none
amount-unknown = not known
basis-measured = measured
basis-estimated = estimated
detected-by-monitoring = Monitoring
detected-by-customer = Customers
detected-by-employee = Staff
detected-by-third_party = A third party
source-by = Retold from a public report by { $publisher }
source-public = Retold from a public report
source-original = Original
source-archive = Archived copy
source-published = Published { $time }
source-fetched = Fetched { $time }
source-licence = Licence: { $licence }

updates-heading = Updates
newest-first = newest first
oldest-first = oldest first
permalink = Link to this update
promised-next = Next update promised for { $time }
outcome-kept = Kept
outcome-late = Late by { $duration }
outcome-late-business = { $days ->
    [one] Late by { $days } business day
   *[other] Late by { $days } business days
}
outcome-late-days = { $days ->
    [one] Late by { $days } day
   *[other] Late by { $days } days
}
outcome-missed = Missed
outcome-open = Still to come
outcome-unverifiable = Cannot be verified

course-started = Started
course-detected = Detected
course-acknowledged = Acknowledged
course-identified = Cause identified
course-mitigated = Mitigated
course-first_post = First post
course-ended = Ended
course-now = As of this build

story-heading = What happened beside what was said
story-happened = Happened
story-said = Said
after-start = + { $duration }
before-start = { $duration } before
evidence = Evidence

postmortem = Postmortem
maintenance-details = About this maintenance
details = Details
postmortem-preliminary = preliminary
postmortem-draft = Draft, not for readers
postmortem-waived = No postmortem will be published.
postmortem-promised = A postmortem is promised.
postmortem-due = A postmortem is promised by { $time }.
postmortem-was-due = A postmortem was promised by { $time }.
contents = Contents
cause-heading = Root cause
cause-unknown = not known
cause-suspected = suspected
cause-preliminary = preliminary
cause-confirmed = confirmed
cause-undeterminable = cannot be determined
cause-not-found-unknown = The cause is not known yet.
cause-not-found-undeterminable = The cause cannot be determined.
cause-trigger = Set off by
cause-contributing = Contributing
cause-third-parties = Third parties
response-heading = Response
workarounds-heading = What you can do meanwhile
workarounds-past-heading = What users could do meanwhile
recommendations-heading = Recommendations
no-recommendations = No recommendations were given.
steps-heading = Next steps
no-steps = No next steps are planned.
step-proposed = Proposed
step-accepted = Accepted
step-in_progress = In progress
step-done = Done
step-wont_do = Will not be done
step-superseded = Superseded
step-owner = Owner: { $name }
step-no-owner = No owner stated
step-due = Due { $date }
step-done-on = Done { $date }
step-no-due = No date stated
step-priority = Priority: { $priority }
step-link = Tracked here
class-investigate = Investigate
class-mitigate = Mitigate
class-repair = Repair
class-detect = Detect
class-prevent = Prevent
class-process = Process
class-document = Document
lessons-heading = Lessons
went-well = Went well
went-wrong = Went wrong
got-lucky = Where there was luck

promises-heading = Promises
promises-kept = { $count } promised updates came in time
promise-next_update = The next update
promise-postmortem = A postmortem
promise-report = A report
promise-eta = An end by this time
promise-monitoring_until = To keep watch until then
promise-other = A promise
within-time = within { $duration }
within-business_days = { $count ->
    [one] within { $count } business day
   *[other] within { $count } business days
}
within-business_hours = { $count ->
    [one] within { $count } business hour
   *[other] within { $count } business hours
}
promise-made = Given { $time }
promise-due = Due { $time }
promise-kept = Done { $time }
corrections-heading = Corrections
correction-from = was:
correction-to = is:
related-heading = Related
relation-previous = Before it
relation-next = After it
relation-recurrence_of = Recurrence of
relation-recurred_as = Recurred as
relation-related = Related
relation-duplicate_of = Duplicate of
relation-duplicated_by = Duplicated by
relation-caused_by = Caused by
relation-causes = Caused
comments-heading = Archived comments
comment-anonymous = Not named
comment-official = Official

## Search

search-description = Find incidents, maintenance and postmortems of { $site }
search-label = Words in titles, components, updates and postmortems
search-newest = Newest
search-found = Found:
search-none = Nothing was found.
search-no-scripts = Search needs scripts, which this browser does not run. The history holds everything.
search-failed = The index cannot be loaded. The history lists everything by month.
search-first = The first { $count } are shown.
search-component = Component
search-kind = Kind
search-any = Any
all-records = All { $count } records

## History

history-total = { $count ->
    [0] No incidents or maintenance on record.
    [one] { $count } incident or maintenance on record.
   *[other] { $count } incidents and maintenances on record.
}
record-count = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
incident-count = { $count ->
    [one] { $count } incident
   *[other] { $count } incidents
}
maintenance-count = { $count ->
    [one] { $count } maintenance
   *[other] { $count } maintenances
}
month-worst = Worst: { $impact }
month-description = { $count ->
    [one] { $count } record of { $month }
   *[other] { $count } records of { $month }
}
records-heading = Records
undated-heading = Without a date
nothing = Nothing
no-components = No components are listed.
no-records = Nothing on record.
pager-label = Months
older = Older
newer = Newer

## Pages that lead elsewhere

not-found-heading = Page not found
not-found-text = There is nothing at this address. These pages may help:
moved-heading = This page has moved
moved-text = Go to its new address

## Posts that nobody wrote, where readers expect one

said-in_progress = Scheduled maintenance is currently in progress.
said-completed = The scheduled maintenance has been completed.
said-resolved = This incident has been resolved.

## API

api-link = API
api-heading = API
api-description = What { $site } reports, as JSON for programs
api-intro = Everything on these pages can also be read by programs: as files of JSON, in the form of Statuspage's API.
api-open = Anyone may read them from anywhere, with GET or HEAD, without a key, also from scripts of other sites. Once a minute is often enough.
api-ids = An id never changes. It has 12 letters and digits; the address of an incident's page is its shortlink.
api-times = Times are in the zone of this site. They are as of { $time }, when the site was built, and change with the next build. 1970-01-01 stands for a time that nobody stated.
api-texts = Texts are as their authors wrote them, in Markdown.
api-openapi = A description of all documents for programs (OpenAPI 3.1)
api-example = What it says now, with one entry of each list

api-family-statuspage = Status, components, incidents, maintenance
api-family-about-statuspage = Names and values are those of Statuspage's API v2, so that programs written for it read this site too. The status of the whole follows from the components; open incidents stand in their own list.
api-statuspage-summary = All that holds now: the status, the components, incidents that are not resolved, maintenance to come and under way.
api-statuspage-status = The status of the whole, in a word and a sentence.
api-statuspage-components = All components and groups.
api-statuspage-incidents = The 50 newest incidents with what was said.
api-statuspage-unresolved = The incidents that are not resolved.
api-statuspage-resolved = The 50 newest incidents that are resolved.
api-statuspage-maintenances = The 50 newest maintenances.
api-statuspage-upcoming = Maintenance to come, nearest first.
api-statuspage-active = Maintenance under way.
api-statuspage-history = The newest three months, in short.
api-statuspage-incident = One incident or maintenance, by its id.
api-statuspage-details = The same without the page, and with its postmortem. The newest have it, and those that were at Statuspage.

api-family-feeds = Feeds and calendars
api-family-about-feeds = Each component and group has the same in the folder of its page, such as components/NAME/updates.atom, and so have recent incidents and those that are not over.
api-feeds-updates-atom = An entry for each update, each postmortem and each correction: whoever knew the incident hears of what is new.
api-feeds-updates-rss = The same as RSS.
api-feeds-updates-json = The same as JSON Feed.
api-feeds-history-atom = An entry for each incident, which changes with it, as Statuspage has it.
api-feeds-history-rss = The same as RSS.
api-feeds-history-json = The same as JSON Feed.
api-feeds-calendar = A calendar of maintenance, with reminders.
api-feeds-incidents = A calendar of incidents.

api-family-site = For other pages and terminals
api-family-about-site = Each component and group has a badge and a script in the folder of its page, too.
api-site-badge = The status as a picture.
api-site-endpoint = The same for the endpoint badge of shields.io.
api-site-embed = A script that shows the status on another page, in a link that leads here.
api-site-text = The status page as plain text, for terminals.
api-site-search = All records in short, newest first, as this site's search reads them.

api-family-cstate = In the form of cState
api-family-about-cstate = For programs that were written for cState 6.
api-cstate-index = All that holds now.
api-cstate-issues = All incidents, maintenances and notices, newest first.
api-cstate-issue = One of them, with what was said.
api-cstate-affected = A component, and what affected it.
api-cstate-rss = { api-feeds-history-rss }
api-cstate-badge = { api-site-badge }

api-family-statusfy = In the form of statusfy
api-family-about-statusfy = For programs that were written for statusfy's static API.
api-statusfy-systems = The components.
api-statusfy-scheduled = Maintenance to come.
api-statusfy-incidents = Incidents and maintenances, newest first, ten a page.
api-statusfy-history = The same by month, three months a page.
api-statusfy-timeline = The last eight days.
api-statusfy-incident = One incident or maintenance.
api-statusfy-atom = { api-feeds-history-atom }
api-statusfy-rss = { api-feeds-history-rss }
api-statusfy-calendar = { api-feeds-calendar }

## In other pages

embed-title = Status of { $site }
embed-close = Close
under-way-until = Maintenance until { $time }
coming-from = Maintenance from { $time }

## Feeds

feed-title = { $site } - Incident History
feed-title-of = { $site } - { $name } - Incident History
feed-posts-title = { $site } - Updates
feed-posts-title-of = { $site } - { $name } - Updates
feed-post-title = { $status }: { $title }
calendar-title = { $site } - Maintenance
calendar-title-of = { $site } - { $name } - Maintenance
calendar-incidents-title = { $site } - Incidents
calendar-incidents-title-of = { $site } - { $name } - Incidents
feed-scheduled = THIS IS A SCHEDULED EVENT { $window }
feed-postmortem = Read details
feed-components = Affected: { $components }
feed-component = { $name } ({ $status })
feed-note = This is a feed. Copy its address into a feed reader to hear of everything new.
feed-page = Read the same as a page
