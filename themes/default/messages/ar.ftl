# The site's words in Arabic. A site that wants other words puts its own in `messages/ar.ftl`.

## Dates, times and lengths of time

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
month-short-1 = يناير
month-short-2 = فبراير
month-short-3 = مارس
month-short-4 = أبريل
month-short-5 = مايو
month-short-6 = يونيو
month-short-7 = يوليو
month-short-8 = أغسطس
month-short-9 = سبتمبر
month-short-10 = أكتوبر
month-short-11 = نوفمبر
month-short-12 = ديسمبر
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد

date-long = { "\u200F" }{ $day } { $month } { $year }
date-short = { "\u200F" }{ $day } { $month }
date-month = { "\u200F" }{ $month } { $year }
clock = { "\u200F" }{ $clock }{ "\u00A0" }{ $zone }
datetime = { "\u200F" }{ $date }، { $clock }{ "\u00A0" }{ $zone }
time-approximate = { $time } تقريبًا
time-unknown = غير معروف
day-heading = { $weekday }، { $date }
month-heading = { $month }

duration-days-hours = { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
} و{ $hours } س
duration-days = { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
duration-hours-minutes = { $hours } س و{ $minutes } د
duration-hours = { $hours } س
duration-minutes = { $minutes } د
duration-under-a-minute = أقل من دقيقة
duration-approximate = { $duration } تقريبًا
no-time = لا شيء

decimal-mark = .
percent = { "\u2066" }{ $value }%{ "\u2069" }
list-comma = { "، " }
list-dot = { " · " }
sentence = { $words }.
# Between two sentences; { "" } where the language has nothing there.
sentence-gap = { " " }
range-from = من { $time }
range-until = إلى { $time }
range-until-clock = إلى { $time }
lasting = لا يزال مستمرًا
since = منذ { $time }
began = البداية: { $time }
lasted = المدة: { $duration }
posted = نُشر في { $time }
posted-by = بقلم { $name }
published = نُشر في { $time }
effective = الوضع في { $time }
overdue = متأخر عن موعده

## Every page

site-description = الحالة الراهنة وسجل الحوادث في { $site }
skip-to-content = الانتقال إلى المحتوى
nav-label = الموقع
nav-status = الحالة
nav-components = المكوّنات
nav-history = السجل
nav-search = البحث
crumbs-label = موضعك في الموقع

# What this language calls itself.
language-name = العربية
languages-label = اللغة
wording-untranslated = لم يُترجم هذا التقرير بعد، وهو معروض كما كُتب.
wording-in-part = أجزاء من هذا التقرير أحدث من ترجمته، وهي معروضة كما كُتبت.
wording-original = الانتقال إلى الأصل
follow-site = المتابعة:
follow-component = متابعة { $name }:
follow-record = متابعة ما يُنشر هنا:
calendar-link = تقويم الصيانة
calendar-incidents-link = تقويم الحوادث
feed-posts = التحديثات
feed-records = الحوادث
feed-atom = موجز Atom
feed-rss = موجز RSS
built = أُنشئت الصفحة في { $time }
powered-by = أُنشئ باستخدام ⁦Candor { $version }⁩

## In Markdown

alert-note = ملاحظة
alert-tip = نصيحة
alert-important = مهم
alert-warning = تحذير
alert-caution = تنبيه
table = جدول
footnotes = الحواشي
footnote-back = العودة إلى موضع الحاشية
heading-permalink = رابط إلى
task-done = تمّ
task-open = لم يتمّ

## States

overall-all-systems-operational = جميع الأنظمة تعمل بصورة طبيعية
overall-major-system-outage = انقطاع كبير في النظام
overall-partial-system-outage = انقطاع جزئي في النظام
overall-minor-service-outage = انقطاع طفيف في الخدمة
overall-degraded-system-service = تراجع في أداء الخدمة
overall-partially-degraded-service = تراجع جزئي في أداء الخدمة
overall-service-under-maintenance = الخدمة قيد الصيانة
overall-incident-open = حادث جارٍ

affected-none = { $total ->
    [zero] لا توجد مكوّنات.
    [one] المكوّن الوحيد يعمل.
    [two] كلا المكوّنين يعملان.
    [few] جميع المكوّنات تعمل، وعددها { $total }.
    [many] جميع المكوّنات تعمل، وعددها { $total }.
   *[other] جميع المكوّنات تعمل، وعددها { $total }.
}
affected-major_outage = { $count ->
    [zero] لا مكوّن من أصل { $total } فيه انقطاع كبير.
    [one] مكوّن واحد من أصل { $total } فيه انقطاع كبير.
    [two] مكوّنان من أصل { $total } فيهما انقطاع كبير.
    [few] { $count } مكوّنات من أصل { $total } فيها انقطاع كبير.
    [many] { $count } مكوّنًا من أصل { $total } فيها انقطاع كبير.
   *[other] { $count } مكوّن من أصل { $total } فيها انقطاع كبير.
}
affected-partial_outage = { $count ->
    [zero] لا مكوّن من أصل { $total } فيه انقطاع جزئي.
    [one] مكوّن واحد من أصل { $total } فيه انقطاع جزئي.
    [two] مكوّنان من أصل { $total } فيهما انقطاع جزئي.
    [few] { $count } مكوّنات من أصل { $total } فيها انقطاع جزئي.
    [many] { $count } مكوّنًا من أصل { $total } فيها انقطاع جزئي.
   *[other] { $count } مكوّن من أصل { $total } فيها انقطاع جزئي.
}
affected-degraded_performance = { $count ->
    [zero] لا مكوّن من أصل { $total } بطيء أو متعثر.
    [one] مكوّن واحد من أصل { $total } بطيء أو متعثر.
    [two] مكوّنان من أصل { $total } بطيئان أو متعثران.
    [few] { $count } مكوّنات من أصل { $total } بطيئة أو متعثرة.
    [many] { $count } مكوّنًا من أصل { $total } بطيئة أو متعثرة.
   *[other] { $count } مكوّن من أصل { $total } بطيئة أو متعثرة.
}
affected-under_maintenance = { $count ->
    [zero] لا مكوّن من أصل { $total } قيد الصيانة.
    [one] مكوّن واحد من أصل { $total } قيد الصيانة.
    [two] مكوّنان من أصل { $total } قيد الصيانة.
    [few] { $count } مكوّنات من أصل { $total } قيد الصيانة.
    [many] { $count } مكوّنًا من أصل { $total } قيد الصيانة.
   *[other] { $count } مكوّن من أصل { $total } قيد الصيانة.
}
as-of = الوضع في { $time }
status-of = { $name }: { $status }

component-operational = يعمل
component-degraded_performance = أداء متراجع
component-partial_outage = انقطاع جزئي
component-major_outage = انقطاع كبير
component-under_maintenance = قيد الصيانة

impact-none = بلا تأثير
impact-minor = تأثير طفيف
impact-major = تأثير كبير
impact-critical = تأثير حرج
impact-maintenance = صيانة
impact-unknown = التأثير غير مذكور

kind-maintenance = صيانة
kind-notice = إشعار

update = تحديث
update-investigating = قيد التحقيق
update-identified = حُدِّد السبب
update-monitoring = قيد المراقبة
update-resolved = تم الحل
update-scheduled = مجدولة
update-in_progress = جارية
update-verifying = قيد التحقق
update-completed = اكتملت
update-postmortem = تقرير ما بعد الحادث
update-cancelled = أُلغيت
update-coming = لم تبدأ
correction = تصحيح

## Status page

banner-label = إعلان
open-heading = { $count ->
    [zero] يحدث الآن: لا حوادث
    [one] يحدث الآن
    [two] يحدث الآن: حادثان
    [few] يحدث الآن: { $count } حوادث
    [many] يحدث الآن: { $count } حادثًا
   *[other] يحدث الآن: { $count } حادث
}
under-way-heading = صيانة جارية
late-heading = صيانة كان ينبغي أن تبدأ
coming-heading = صيانة قادمة
late-begin = كان ينبغي أن تبدأ الصيانة قبل الآن، ولم يُعلن عن بدئها بعد.
late-happen = انقضى وقت الصيانة، ولم يُعلن هل أُجريت أم لا.
late-end = كان ينبغي أن تنتهي الصيانة قبل الآن، ولم يُعلن عن انتهائها بعد.
notices-heading = معلومات مفيدة
components-heading = المكوّنات
component-count = { $count ->
    [zero] لا مكوّنات
    [one] مكوّن واحد
    [two] مكوّنان
    [few] { $count } مكوّنات
    [many] { $count } مكوّنًا
   *[other] { $count } مكوّن
}
component-about = نسبة التشغيل والحوادث: { $name }
days-heading = { $count ->
    [zero] آخر { $count } يوم
    [one] آخر يوم
    [two] آخر يومين
    [few] آخر { $count } أيام
    [many] آخر { $count } يومًا
   *[other] آخر { $count } يوم
}
days-zone = تُحسب الأيام بتوقيت { $zone }.
no-incidents = لم يُبلَّغ عن أي حادث
day-lasting = استمر:
whole-history = السجل كاملًا
all-updates = جميع التحديثات ({ $count })
next-update-due = موعد التحديث التالي: { $time }
restored = عاد إلى العمل
stale = أُنشئت هذه الصفحة في { $time } وقد تكون قديمة: حلّ بعد ذلك موعد تحديث ولم يصل أي تحديث إلى هنا.
local-time = توقيتك

## Uptime

uptime-heading = نسبة التشغيل
uptime-summary = نسبة التشغيل { "\u2066" }{ $percent }%{ "\u2069" } خلال { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}؛ { $marks ->
    [zero] لا شيء يُذكر
    [one] يوم واحد شهد مشكلات أو صيانة
    [two] يومان شهدا مشكلات أو صيانة
    [few] { $marks } أيام شهدت مشكلات أو صيانة
    [many] { $marks } يومًا شهدت مشكلات أو صيانة
   *[other] { $marks } يوم شهدت مشكلات أو صيانة
}
uptime-unknown = نسبة التشغيل غير معروفة بعد
strip-caption-wide = نسبة التشغيل من { $from } إلى { $to }، { $zone }
strip-caption-narrow = نسبة التشغيل. الأشرطة: الأيام الثلاثون حتى { $to }، { $zone }. النسب المئوية: حتى 90 يومًا.
level-ordinary = لا شيء يُذكر
level-degraded = أداء متراجع
level-low = انقطاع خفيف
level-middle = انقطاع متوسط
level-high = انقطاع شديد
level-maintenance = صيانة
level-unknown = لا توجد بيانات
arithmetic = خلال { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}، مجموع الانقطاع الكبير: { $major }، ومجموع الانقطاع الجزئي: { $partial }. يُحسب الانقطاع الجزئي بثلاثة أعشار، ولا يُحسب تراجع الأداء ولا الصيانة. تُقرَّب النتيجة إلى الأدنى.
arithmetic-group = أوقات المجموعة هي متوسطات أوقات مكوّناتها. يُحسب الانقطاع الجزئي بثلاثة أعشار، ولا يُحسب تراجع الأداء ولا الصيانة. تُقرَّب النتيجة إلى الأدنى.
uptime-since = بدء الاحتساب: { $date }
days-with-problems = أيام شهدت مشكلات أو صيانة
column-day = اليوم
children-heading = في هذه المجموعة
past-heading = الحوادث وأعمال الصيانة السابقة
components-description = حالة جميع المكوّنات ونسبة تشغيلها في { $site }

## Records

facts-heading = أهم المعلومات
as-published = نُشر أولًا على أنه
time-started = البداية
time-detected = الاكتشاف
time-acknowledged = الإقرار
time-identified = تحديد السبب
time-mitigated = التخفيف
time-ended = النهاية
time-scheduled_from = البداية المقررة
time-scheduled_until = النهاية المقررة
length-impact = مدة التأثير
lasted-heading = المدة
length-of-impact = كما شعر بها المستخدمون
length-detect = الوقت حتى الاكتشاف
length-of-detect = من البداية إلى الاكتشاف
length-acknowledge = الوقت حتى الإقرار
length-of-acknowledge = من الاكتشاف إلى الإقرار
length-notice = الوقت حتى الإعلان
length-of-notice = من البداية إلى أول منشور
length-mitigate = الوقت حتى التخفيف
length-of-mitigate = من البداية إلى التخفيف
length-restore = الوقت حتى الاستعادة
length-of-restore = من البداية إلى النهاية
length-page = مدة بقائه مفتوحًا في هذه الصفحة
length-of-page = من أول منشور إلى المنشور الختامي
fact-components = المتأثر
fact-will-affect = ستؤثر في
fact-was-to-affect = كان مقررًا أن تؤثر في
fact-workaround = ما يمكنكم فعله
fact-next-update = التحديث التالي
fact-windows = أوقات التأثير
fact-regions = المناطق
fact-products = المنتجات
fact-tenants = العملاء المتأثرون
fact-users = المستخدمون المتأثرون
fact-user-classes = من
fact-time-zones = المناطق الزمنية
fact-not-affected = غير المتأثر
fact-data-loss = فقدان البيانات
fact-detection = جهة الاكتشاف
fact-severity = درجة الخطورة
fact-labels = التصنيفات
fact-source = المصدر
no-data-loss = لم تُفقد أي بيانات.
amount-all = الجميع
amount-most = المعظم
amount-some = البعض
amount-few = القليل
amount-none = لا أحد
amount-unknown = غير معروف
basis-measured = قياسًا
basis-estimated = تقديرًا
detected-by-monitoring = أنظمة المراقبة
detected-by-customer = العملاء
detected-by-employee = الموظفون
detected-by-third_party = طرف ثالث
source-by = أُعدّ استنادًا إلى تقرير علني من { $publisher }
source-public = أُعدّ استنادًا إلى تقرير علني
source-original = الأصل
source-archive = نسخة مؤرشفة
source-published = نُشر في { $time }
source-fetched = جُلب في { $time }
source-licence = الترخيص: { $licence }

updates-heading = التحديثات
newest-first = الأحدث أولًا
oldest-first = الأقدم أولًا
permalink = رابط إلى هذا التحديث
promised-next = الموعد الموعود للتحديث التالي: { $time }
outcome-kept = وُفي به
outcome-late = مدة التأخر: { $duration }
outcome-late-business = { $days ->
    [zero] مدة التأخر: { $days } يوم عمل
    [one] مدة التأخر: يوم عمل واحد
    [two] مدة التأخر: يوما عمل
    [few] مدة التأخر: { $days } أيام عمل
    [many] مدة التأخر: { $days } يوم عمل
   *[other] مدة التأخر: { $days } يوم عمل
}
outcome-late-days = { $days ->
    [zero] مدة التأخر: { $days } يوم
    [one] مدة التأخر: يوم واحد
    [two] مدة التأخر: يومان
    [few] مدة التأخر: { $days } أيام
    [many] مدة التأخر: { $days } يوم
   *[other] مدة التأخر: { $days } يوم
}
outcome-missed = لم يُوفَ به
outcome-open = لم يحن موعده
outcome-unverifiable = لا يمكن التحقق منه

course-started = البداية
course-detected = الاكتشاف
course-acknowledged = الإقرار
course-identified = تحديد السبب
course-mitigated = التخفيف
course-first_post = أول منشور
course-ended = النهاية
course-now = عند إنشاء الصفحة

story-heading = ما حدث وما قيل
story-happened = حدث
story-said = قيل
after-start = + { $duration }
before-start = قبل البداية: { $duration }
evidence = الدليل

postmortem = تقرير ما بعد الحادث
maintenance-details = عن هذه الصيانة
details = التفاصيل
postmortem-preliminary = أولي
postmortem-draft = مسودة غير موجهة إلى القراء
postmortem-waived = لن يُنشر تقرير ما بعد الحادث.
postmortem-promised = وُعد بنشر تقرير ما بعد الحادث.
postmortem-due = وُعد بنشر تقرير ما بعد الحادث، والموعد النهائي: { $time }.
postmortem-was-due = وُعد بنشر تقرير ما بعد الحادث، وكان الموعد النهائي: { $time }.
contents = المحتويات
cause-heading = السبب الجذري
cause-unknown = غير معروف
cause-suspected = مرجّح
cause-preliminary = أولي
cause-confirmed = مؤكد
cause-undeterminable = يتعذر تحديده
cause-not-found-unknown = السبب غير معروف بعد.
cause-not-found-undeterminable = يتعذر تحديد السبب.
cause-trigger = العامل المباشر
cause-contributing = العوامل المساهمة
cause-third-parties = أطراف ثالثة
response-heading = الاستجابة
workarounds-heading = ما يمكنكم فعله في هذه الأثناء
workarounds-past-heading = ما أمكن المستخدمين فعله في تلك الأثناء
recommendations-heading = التوصيات
no-recommendations = لم تُقدَّم توصيات.
steps-heading = الخطوات التالية
no-steps = لا خطوات تالية مقررة.
step-proposed = مقترحة
step-accepted = مقبولة
step-in_progress = جارية
step-done = منجزة
step-wont_do = لن تُنفَّذ
step-superseded = استُبدلت بغيرها
step-owner = المسؤول: { $name }
step-no-owner = المسؤول غير مذكور
step-due = الموعد النهائي: { $date }
step-done-on = أُنجزت في { $date }
step-no-due = التاريخ غير مذكور
step-priority = الأولوية: { $priority }
step-link = صفحة المتابعة
class-investigate = تحقيق
class-mitigate = تخفيف
class-repair = إصلاح
class-detect = اكتشاف
class-prevent = وقاية
class-process = إجراءات
class-document = توثيق
lessons-heading = الدروس المستفادة
went-well = ما سار على ما يرام
went-wrong = ما لم يسر على ما يرام
got-lucky = ما أسعفنا فيه الحظ

promises-heading = الوعود
promises-kept = التحديثات الموعودة التي وصلت في موعدها: { $count }
promise-next_update = التحديث التالي
promise-postmortem = تقرير ما بعد الحادث
promise-report = تقرير
promise-eta = الانتهاء بحلول هذا الموعد
promise-monitoring_until = المراقبة حتى هذا الموعد
promise-other = وعد
within-time = المهلة: { $duration }
within-business_days = { $count ->
    [zero] خلال { $count } يوم عمل
    [one] خلال يوم عمل واحد
    [two] خلال يومي عمل
    [few] خلال { $count } أيام عمل
    [many] خلال { $count } يوم عمل
   *[other] خلال { $count } يوم عمل
}
within-business_hours = { $count ->
    [zero] خلال { $count } ساعة عمل
    [one] خلال ساعة عمل واحدة
    [two] خلال ساعتي عمل
    [few] خلال { $count } ساعات عمل
    [many] خلال { $count } ساعة عمل
   *[other] خلال { $count } ساعة عمل
}
promise-made = قُطع في { $time }
promise-due = الموعد النهائي: { $time }
promise-kept = وُفي به في { $time }
corrections-heading = التصحيحات
correction-from = كان:
correction-to = أصبح:
related-heading = ذو صلة
relation-previous = ما قبله
relation-next = ما بعده
relation-recurrence_of = تكرار لما يلي
relation-recurred_as = تكرر بصفة
relation-related = ذو صلة
relation-duplicate_of = نسخة مكررة من
relation-duplicated_by = له نسخة مكررة
relation-caused_by = سببه
relation-causes = تسبب في
comments-heading = تعليقات مؤرشفة
comment-anonymous = بلا اسم
comment-official = رسمي

## Search

search-description = البحث في حوادث { $site } وأعمال صيانته وتقارير ما بعد الحوادث
search-label = كلمات في العناوين والمكوّنات والتحديثات وتقارير ما بعد الحوادث
search-newest = الأحدث
search-found = عدد النتائج:
search-none = لم يُعثر على شيء.
search-no-scripts = يحتاج البحث إلى تشغيل البرامج النصية في المتصفح. يضم السجل كل شيء أيضًا.
search-failed = تعذر تحميل فهرس البحث. يعرض السجل كل شيء بحسب الشهر.
search-first = تُعرض أول { $count }.
search-component = المكوّن
search-kind = النوع
search-any = الكل
all-records = جميع العناصر ({ $count })

## History

history-total = { $count ->
    [0] لا حوادث ولا أعمال صيانة مسجلة.
   *[other] عدد الحوادث وأعمال الصيانة المسجلة: { $count }.
}
record-count = { $count ->
    [zero] لا عناصر
    [one] عنصر واحد
    [two] عنصران
    [few] { $count } عناصر
    [many] { $count } عنصرًا
   *[other] { $count } عنصر
}
incident-count = { $count ->
    [zero] لا حوادث
    [one] حادث واحد
    [two] حادثان
    [few] { $count } حوادث
    [many] { $count } حادثًا
   *[other] { $count } حادث
}
maintenance-count = { $count ->
    [zero] لا أعمال صيانة
    [one] عمل صيانة واحد
    [two] عملا صيانة
    [few] { $count } أعمال صيانة
    [many] { $count } عمل صيانة
   *[other] { $count } عمل صيانة
}
month-worst = الأسوأ: { $impact }
month-description = { $month }: { $count ->
    [zero] لا عناصر
    [one] عنصر واحد
    [two] عنصران
    [few] { $count } عناصر
    [many] { $count } عنصرًا
   *[other] { $count } عنصر
}
records-heading = العناصر
undated-heading = بلا تاريخ
nothing = لا شيء
no-components = لا توجد مكوّنات مدرجة.
no-records = لا عناصر مسجلة.
pager-label = الأشهر
older = الأقدم
newer = الأحدث

## Pages that lead elsewhere

not-found-heading = الصفحة غير موجودة
not-found-text = لا يوجد شيء في هذا العنوان. قد تفيدكم هذه الصفحات:
moved-heading = انتقلت هذه الصفحة
moved-text = الانتقال إلى عنوانها الجديد

## Posts that nobody wrote, where readers expect one

said-in_progress = الصيانة المجدولة جارية الآن.
said-completed = اكتملت الصيانة المجدولة.
said-resolved = تم حل هذا الحادث.

## API

api-link = API
api-heading = API
api-description = ما يعلنه { $site } بصيغة JSON للبرامج
api-intro = كل ما في هذه الصفحات يمكن للبرامج أيضًا أن تقرأه: ملفات JSON على هيئة API الخاصة بـ Statuspage.
api-open = يمكن لأي كان قراءتها من أي مكان باستخدام GET أو HEAD ومن دون مفتاح، وكذلك من نصوص برمجية في مواقع أخرى. مرة واحدة في الدقيقة تكفي.
api-ids = لا يتغير المعرّف أبدًا، وهو 12 حرفًا ورقمًا؛ وعنوان صفحة الحادث موجود في shortlink.
api-times = الأوقات بالمنطقة الزمنية لهذا الموقع، وهي بحسب وقت إنشاء الموقع ({ $time })، وتتغير عند إنشائه من جديد. يدل { "\u2066" }1970-01-01{ "\u2069" } على وقت لم يذكره أحد.
api-texts = النصوص كما كتبها أصحابها، بصيغة Markdown.
api-openapi = وصف لجميع المستندات موجه إلى البرامج (OpenAPI 3.1)
api-example = المحتوى الحالي، بعنصر واحد من كل قائمة

api-family-statuspage = الحالة والمكوّنات والحوادث والصيانة
api-family-about-statuspage = الأسماء والقيم هي نفسها في API v2 الخاصة بـ Statuspage، ولذلك تقرأ البرامج المكتوبة لها هذا الموقع أيضًا. الحالة العامة مستخلصة من المكوّنات؛ والحوادث المفتوحة في قائمة خاصة بها.
api-statuspage-summary = كل ما هو قائم الآن: الحالة والمكوّنات والحوادث التي لم تُحل وأعمال الصيانة القادمة والجارية.
api-statuspage-status = الحالة العامة في كلمة وجملة.
api-statuspage-components = جميع المكوّنات والمجموعات.
api-statuspage-incidents = أحدث 50 حادثًا مع ما نُشر عنها.
api-statuspage-unresolved = الحوادث التي لم تُحل.
api-statuspage-resolved = أحدث 50 حادثًا تم حلها.
api-statuspage-maintenances = أحدث 50 عمل صيانة.
api-statuspage-upcoming = أعمال الصيانة القادمة، الأقرب أولًا.
api-statuspage-active = أعمال الصيانة الجارية.
api-statuspage-history = آخر ثلاثة أشهر باختصار.
api-statuspage-incident = حادث واحد أو عمل صيانة واحد بحسب معرّفه.
api-statuspage-details = المحتوى نفسه من دون page ومع تقرير ما بعد الحادث.

api-family-feeds = الموجزات والتقاويم
api-family-about-feeds = لكل مكوّن ولكل مجموعة مثلها في مجلد صفحته، مثل { "\u2066" }components/NAME/updates.atom{ "\u2069" }، وكذلك للحوادث الحديثة وللحوادث التي لم تنتهِ.
api-feeds-updates-atom = عنصر لكل تحديث ولكل تقرير لما بعد الحادث ولكل تصحيح: فمن عرف الحادث من قبل يصله الجديد عنه.
api-feeds-updates-rss = المحتوى نفسه بصيغة RSS.
api-feeds-updates-json = المحتوى نفسه بصيغة JSON Feed.
api-feeds-history-atom = عنصر لكل حادث يتغير معه، كما في Statuspage.
api-feeds-history-rss = المحتوى نفسه بصيغة RSS.
api-feeds-history-json = المحتوى نفسه بصيغة JSON Feed.
api-feeds-calendar = تقويم لأعمال الصيانة مع تذكيرات.
api-feeds-incidents = تقويم للحوادث.

api-family-site = لصفحات أخرى وللطرفيات
api-family-about-site = لكل مكوّن ولكل مجموعة أيضًا شارة ونص برمجي في مجلد صفحته.
api-site-badge = الحالة في صورة.
api-site-endpoint = المحتوى نفسه لشارة endpoint من shields.io.
api-site-embed = نص برمجي يعرض الحالة في صفحة أخرى، ضمن رابط يؤدي إلى هنا.
api-site-text = صفحة الحالة نصًا عاديًا، للطرفيات.
api-site-search = جميع العناصر باختصار، الأحدث أولًا، كما يقرؤها البحث في هذا الموقع.

api-family-cstate = على هيئة cState
api-family-about-cstate = للبرامج المكتوبة لـ cState 6.
api-cstate-index = كل ما هو قائم الآن.
api-cstate-issues = جميع الحوادث وأعمال الصيانة والإشعارات، الأحدث أولًا.
api-cstate-issue = واحد منها مع ما نُشر عنه.
api-cstate-affected = مكوّن وما أثّر فيه.
api-cstate-rss = { api-feeds-history-rss }
api-cstate-badge = { api-site-badge }

api-family-statusfy = على هيئة statusfy
api-family-about-statusfy = للبرامج المكتوبة لواجهة API الثابتة الخاصة بـ statusfy.
api-statusfy-systems = المكوّنات.
api-statusfy-scheduled = أعمال الصيانة القادمة.
api-statusfy-incidents = الحوادث وأعمال الصيانة، الأحدث أولًا، عشرة في كل صفحة.
api-statusfy-history = المحتوى نفسه بحسب الشهر، ثلاثة أشهر في كل صفحة.
api-statusfy-timeline = آخر ثمانية أيام.
api-statusfy-incident = حادث واحد أو عمل صيانة واحد.
api-statusfy-atom = { api-feeds-history-atom }
api-statusfy-rss = { api-feeds-history-rss }
api-statusfy-calendar = { api-feeds-calendar }

## In other pages

embed-title = حالة { $site }
embed-close = إغلاق
under-way-until = صيانة حتى { $time }
coming-from = صيانة من { $time }

## Feeds

feed-title = { $site } - سجل الحوادث
feed-title-of = { $site } - { $name } - سجل الحوادث
feed-posts-title = { $site } - التحديثات
feed-posts-title-of = { $site } - { $name } - التحديثات
feed-post-title = { $status }: { $title }
calendar-title = { $site } - الصيانة
calendar-title-of = { $site } - { $name } - الصيانة
calendar-incidents-title = { $site } - الحوادث
calendar-incidents-title-of = { $site } - { $name } - الحوادث
feed-scheduled = صيانة مجدولة: { $window }
feed-postmortem = قراءة التفاصيل
feed-components = المتأثر: { $components }
feed-component = { $name } ({ $status })
feed-note = هذا موجز. انسخوا عنوانه إلى قارئ موجزات لتصلكم كل المستجدات.
feed-page = قراءة المحتوى نفسه كصفحة
