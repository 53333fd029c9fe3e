# The site's words in simplified Chinese. A site that wants other words puts its own in `messages/zh-Hans.ftl`.

## Dates, times and lengths of time

month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
month-short-1 = 1月
month-short-2 = 2月
month-short-3 = 3月
month-short-4 = 4月
month-short-5 = 5月
month-short-6 = 6月
month-short-7 = 7月
month-short-8 = 8月
month-short-9 = 9月
month-short-10 = 10月
month-short-11 = 11月
month-short-12 = 12月
weekday-1 = 星期一
weekday-2 = 星期二
weekday-3 = 星期三
weekday-4 = 星期四
weekday-5 = 星期五
weekday-6 = 星期六
weekday-7 = 星期日

date-long = { $year }年{ $month }{ $day }日
date-short = { $month }{ $day }日
date-month = { $year }年{ $month }
clock = { $clock }{ "\u00A0" }{ $zone }
datetime = { $date } { $clock }{ "\u00A0" }{ $zone }
time-approximate = { $time } 左右
time-unknown = 未知
day-heading = { $date } { $weekday }
month-heading = { $month }

duration-days-hours = { $days } 天 { $hours } 小时
duration-days = { $days } 天
duration-hours-minutes = { $hours } 小时 { $minutes } 分钟
duration-hours = { $hours } 小时
duration-minutes = { $minutes } 分钟
duration-under-a-minute = 不到 1 分钟
duration-approximate = 约 { $duration }
no-time = 无

decimal-mark = .
percent = { $value }%
list-comma = { "、" }
list-dot = { " · " }
sentence = { $words }。
# Between two sentences; { "" } where the language has nothing there.
sentence-gap = { "" }
range-from = 自 { $time }
range-until = 至 { $time }
range-until-clock = 至 { $time }
lasting = 仍在持续
since = 始于 { $time }
began = 开始：{ $time }
lasted = 持续：{ $duration }
posted = 发布：{ $time }
posted-by = 发布者：{ $name }
published = 发布：{ $time }
effective = 截至 { $time }
overdue = 已逾期

## Every page

site-description = { $site } 的当前状态和故障历史
skip-to-content = 跳到正文
nav-label = 网站
nav-status = 状态
nav-components = 组件
nav-history = 历史
nav-search = 搜索
crumbs-label = 当前位置

# What this language calls itself.
language-name = 简体中文
languages-label = 语言
wording-untranslated = 本报告尚未翻译，按原文显示。
wording-in-part = 本报告的部分内容比译文更新，按原文显示。
wording-original = 查看原文
follow-site = 订阅：
follow-component = 订阅 { $name }：
follow-record = 订阅此记录的发布内容：
calendar-link = 维护日历
calendar-incidents-link = 故障日历
feed-posts = 更新
feed-records = 故障
feed-atom = Atom 订阅源
feed-rss = RSS 订阅源
built = 页面生成：{ $time }
powered-by = 由 Candor { $version } 生成

## In Markdown

alert-note = 说明
alert-tip = 提示
alert-important = 重要
alert-warning = 警告
alert-caution = 注意
table = 表格
footnotes = 脚注
footnote-back = 返回脚注引用处
heading-permalink = 链接到
task-done = 已完成
task-open = 未完成

## States

overall-all-systems-operational = 所有系统运行正常
overall-major-system-outage = 系统严重中断
overall-partial-system-outage = 系统部分中断
overall-minor-service-outage = 服务轻微中断
overall-degraded-system-service = 服务质量下降
overall-partially-degraded-service = 部分服务质量下降
overall-service-under-maintenance = 服务维护中
overall-incident-open = 故障处理中

affected-none = { $total ->
    [1] 唯一的组件运行正常。
   *[other] 全部 { $total } 个组件运行正常。
}
affected-major_outage = { $total } 个组件中有 { $count } 个严重中断。
affected-partial_outage = { $total } 个组件中有 { $count } 个部分中断。
affected-degraded_performance = { $total } 个组件中有 { $count } 个运行缓慢或异常。
affected-under_maintenance = { $total } 个组件中有 { $count } 个正在维护。
as-of = 截至 { $time }
status-of = { $name }：{ $status }

component-operational = 运行正常
component-degraded_performance = 性能下降
component-partial_outage = 部分中断
component-major_outage = 严重中断
component-under_maintenance = 维护中

impact-none = 无影响
impact-minor = 轻微影响
impact-major = 较大影响
impact-critical = 严重影响
impact-maintenance = 维护
impact-unknown = 影响未说明

kind-maintenance = 维护
kind-notice = 通知

update = 更新
update-investigating = 调查中
update-identified = 已确定原因
update-monitoring = 观察中
update-resolved = 已解决
update-scheduled = 已计划
update-in_progress = 进行中
update-verifying = 验证中
update-completed = 已完成
update-postmortem = 事后分析
update-cancelled = 已取消
update-coming = 未开始
correction = 更正

## Status page

banner-label = 公告
open-heading = { $count ->
    [1] 正在发生
   *[other] 正在发生：{ $count } 起故障
}
under-way-heading = 正在进行的维护
late-heading = 本应已开始的维护
coming-heading = 即将进行的维护
late-begin = 维护本应已开始，但尚无人报告其已开始。
late-happen = 预定时间已过，无人报告维护是否已进行。
late-end = 维护本应已结束，但尚无人报告其已结束。
notices-heading = 须知
components-heading = 组件
component-count = { $count } 个组件
component-about = { $name } 的可用率和故障
days-heading = 最近 { $count } 天
days-zone = 日期按 { $zone } 时区计算。
no-incidents = 无故障报告
day-lasting = 持续：
whole-history = 完整历史
all-updates = 全部 { $count } 条更新
next-update-due = 下次更新预计：{ $time }
restored = 已恢复
stale = 本页面生成于 { $time }，可能已过时：此后本应有一次更新，但尚未收到。
local-time = 您的时间

## Uptime

uptime-heading = 可用率
uptime-summary = { $days } 天内可用率 { $percent }%；{ $marks ->
    [0] 无异常
   *[other] { $marks } 天有问题或维护
}
uptime-unknown = 可用率尚不可知
strip-caption-wide = 可用率：{ $from }至{ $to }，{ $zone }
strip-caption-narrow = 可用率。条带：截至{ $to }的 30 天，{ $zone }。百分比：最多 90 天。
level-ordinary = 无异常
level-degraded = 性能下降
level-low = 轻度中断
level-middle = 中度中断
level-high = 重度中断
level-maintenance = 维护
level-unknown = 无数据
arithmetic = { $days } 天内，严重中断合计：{ $major }；部分中断合计：{ $partial }。部分中断按十分之三计算，性能下降和维护不计入。结果向下取整。
arithmetic-group = 组的时间是其各组件时间的平均值。部分中断按十分之三计算，性能下降和维护不计入。结果向下取整。
uptime-since = 自{ $date }起计算
days-with-problems = 有问题或维护的日期
column-day = 日期
children-heading = 本组内
past-heading = 过往故障和维护
components-description = { $site } 所有组件的状态和可用率

## Records

facts-heading = 要点
as-published = 最初发布为
time-started = 开始
time-detected = 发现
time-acknowledged = 确认
time-identified = 确定原因
time-mitigated = 缓解
time-ended = 结束
time-scheduled_from = 计划开始
time-scheduled_until = 计划结束
length-impact = 影响持续时间
lasted-heading = 持续时间
length-of-impact = 以用户感受为准
length-detect = 发现用时
length-of-detect = 从开始到发现
length-acknowledge = 确认用时
length-of-acknowledge = 从发现到确认
length-notice = 告知用时
length-of-notice = 从开始到首次发布
length-mitigate = 缓解用时
length-of-mitigate = 从开始到缓解
length-restore = 恢复用时
length-of-restore = 从开始到结束
length-page = 在本页面的公示时间
length-of-page = 从首次发布到最后发布
fact-components = 受影响
fact-will-affect = 将影响
fact-was-to-affect = 原定影响
fact-workaround = 您可以做什么
fact-next-update = 下次更新
fact-windows = 受影响的时段
fact-regions = 区域
fact-products = 产品
fact-tenants = 受影响的客户
fact-users = 受影响的用户
fact-user-classes = 对象
fact-time-zones = 时区
fact-not-affected = 未受影响
fact-data-loss = 数据丢失
fact-detection = 发现途径
fact-severity = 严重程度
fact-labels = 标签
fact-source = 来源
no-data-loss = 没有数据丢失。
amount-all = 全部
amount-most = 大多数
amount-some = 部分
amount-few = 少数
amount-none = 无
amount-unknown = 未知
basis-measured = 实测
basis-estimated = 估计
detected-by-monitoring = 监控
detected-by-customer = 客户
detected-by-employee = 员工
detected-by-third_party = 第三方
source-by = 根据 { $publisher } 的公开报告整理
source-public = 根据公开报告整理
source-original = 原文
source-archive = 存档副本
source-published = 发布：{ $time }
source-fetched = 获取：{ $time }
source-licence = 许可：{ $licence }

updates-heading = 更新
newest-first = 最新在前
oldest-first = 最早在前
permalink = 链接到此更新
promised-next = 承诺下次更新：{ $time }
outcome-kept = 已兑现
outcome-late = 延迟：{ $duration }
outcome-late-business = 延迟：{ $days } 个工作日
outcome-late-days = 延迟：{ $days } 天
outcome-missed = 未兑现
outcome-open = 尚未到期
outcome-unverifiable = 无法核实

course-started = 开始
course-detected = 发现
course-acknowledged = 确认
course-identified = 确定原因
course-mitigated = 缓解
course-first_post = 首次发布
course-ended = 结束
course-now = 页面生成时

story-heading = 事件经过与对外说明
story-happened = 经过
story-said = 说明
after-start = + { $duration }
before-start = { $duration }前
evidence = 依据

postmortem = 事后分析
maintenance-details = 关于此次维护
details = 详情
postmortem-preliminary = 初步
postmortem-draft = 草稿，不供读者阅读
postmortem-waived = 不会发布事后分析。
postmortem-promised = 已承诺发布事后分析。
postmortem-due = 已承诺在 { $time } 之前发布事后分析。
postmortem-was-due = 曾承诺在 { $time } 之前发布事后分析。
contents = 目录
cause-heading = 根本原因
cause-unknown = 未知
cause-suspected = 疑似
cause-preliminary = 初步
cause-confirmed = 已确认
cause-undeterminable = 无法确定
cause-not-found-unknown = 原因尚不清楚。
cause-not-found-undeterminable = 原因无法确定。
cause-trigger = 触发因素
cause-contributing = 促成因素
cause-third-parties = 第三方
response-heading = 处置
workarounds-heading = 在此期间您可以做什么
workarounds-past-heading = 当时用户可以做什么
recommendations-heading = 建议
no-recommendations = 没有给出建议。
steps-heading = 后续措施
no-steps = 没有计划后续措施。
step-proposed = 已提议
step-accepted = 已接受
step-in_progress = 进行中
step-done = 已完成
step-wont_do = 不予实施
step-superseded = 已被取代
step-owner = 负责人：{ $name }
step-no-owner = 未注明负责人
step-due = 期限：{ $date }
step-done-on = 完成：{ $date }
step-no-due = 未注明日期
step-priority = 优先级：{ $priority }
step-link = 查看跟踪
class-investigate = 调查
class-mitigate = 缓解
class-repair = 修复
class-detect = 发现
class-prevent = 预防
class-process = 流程
class-document = 文档
lessons-heading = 经验教训
went-well = 做得好的方面
went-wrong = 出错的方面
got-lucky = 幸运之处

promises-heading = 承诺
promises-kept = { $count } 条承诺的更新按时发布
promise-next_update = 下次更新
promise-postmortem = 事后分析
promise-report = 报告
promise-eta = 在此时间之前结束
promise-monitoring_until = 持续观察到此时间
promise-other = 一项承诺
within-time = { $duration }内
within-business_days = { $count } 个工作日内
within-business_hours = { $count } 个工作小时内
promise-made = 承诺：{ $time }
promise-due = 期限：{ $time }
promise-kept = 兑现：{ $time }
corrections-heading = 更正
correction-from = 原为：
correction-to = 现为：
related-heading = 相关
relation-previous = 之前
relation-next = 之后
relation-recurrence_of = 前次发生
relation-recurred_as = 再次发生
relation-related = 相关
relation-duplicate_of = 重复的原记录
relation-duplicated_by = 重复记录
relation-caused_by = 起因
relation-causes = 后果
comments-heading = 存档评论
comment-anonymous = 未署名
comment-official = 官方

## Search

search-description = 搜索 { $site } 的故障、维护和事后分析
search-label = 标题、组件、更新和事后分析中的词语
search-newest = 最新
search-found = 搜索结果：
search-none = 没有找到任何内容。
search-no-scripts = 搜索需要脚本，而此浏览器没有运行脚本。历史记录中包含全部内容。
search-failed = 无法加载搜索索引。历史页面按月列出全部内容。
search-first = 显示前 { $count } 条。
search-component = 组件
search-kind = 类型
search-any = 全部
all-records = 全部 { $count } 条记录

## History

history-total = { $count ->
    [0] 没有故障或维护记录。
   *[other] 共有 { $count } 条故障和维护记录。
}
record-count = { $count } 条记录
incident-count = { $count } 起故障
maintenance-count = { $count } 次维护
month-worst = 最严重：{ $impact }
month-description = { $month }的 { $count } 条记录
records-heading = 记录
undated-heading = 无日期
nothing = 无
no-components = 没有列出任何组件。
no-records = 没有记录。
pager-label = 月份
older = 较早
newer = 较新

## Pages that lead elsewhere

not-found-heading = 页面未找到
not-found-text = 此地址没有内容。以下页面可能有帮助：
moved-heading = 此页面已移动
moved-text = 前往新地址

## Posts that nobody wrote, where readers expect one

said-in_progress = 计划的维护正在进行。
said-completed = 计划的维护已完成。
said-resolved = 此故障已解决。

## API

api-link = API
api-heading = API
api-description = { $site } 发布的信息，以 JSON 供程序读取
api-intro = 这些页面上的所有内容也可由程序读取：以 JSON 文件提供，采用 Statuspage API 的格式。
api-open = 任何人都可以从任何地方用 GET 或 HEAD 读取，无需密钥，其他网站的脚本也可以。每分钟一次即可。
api-ids = ID 永不改变，由 12 个字母和数字组成；故障页面的地址在 shortlink 中。
api-times = 时间采用本网站的时区，以网站生成时（{ $time }）为准，并在下次生成时变化。1970-01-01 表示无人说明的时间。
api-texts = 文本为作者所写的原文，采用 Markdown 格式。
api-openapi = 供程序使用的全部文档说明（OpenAPI 3.1）
api-example = 当前内容，每个列表各取一条

api-family-statuspage = 状态、组件、故障、维护
api-family-about-statuspage = 名称和取值与 Statuspage 的 API v2 相同，因此为其编写的程序也能读取本网站。整体状态由各组件得出；未解决的故障另有列表。
api-statuspage-summary = 当前的全部内容：状态、组件、未解决的故障、即将进行和正在进行的维护。
api-statuspage-status = 整体状态，用一个词和一句话表示。
api-statuspage-components = 所有组件和组。
api-statuspage-incidents = 最新的 50 起故障及其发布内容。
api-statuspage-unresolved = 未解决的故障。
api-statuspage-resolved = 最新的 50 起已解决的故障。
api-statuspage-maintenances = 最新的 50 次维护。
api-statuspage-upcoming = 即将进行的维护，最近的在前。
api-statuspage-active = 正在进行的维护。
api-statuspage-history = 最近三个月的概要。
api-statuspage-incident = 按 ID 查询的一起故障或一次维护。
api-statuspage-details = 相同内容，不含 page，另附事后分析。

api-family-feeds = 订阅源和日历
api-family-about-feeds = 每个组件和组在其页面的文件夹中也有同样的文件，例如 components/NAME/updates.atom；近期的和尚未结束的故障也是如此。
api-feeds-updates-atom = 每条更新、每份事后分析和每次更正各为一条：即使已知晓该故障，也能得知新内容。
api-feeds-updates-rss = 相同内容的 RSS。
api-feeds-updates-json = 相同内容的 JSON Feed。
api-feeds-history-atom = 每起故障一条，随故障变化，与 Statuspage 相同。
api-feeds-history-rss = 相同内容的 RSS。
api-feeds-history-json = 相同内容的 JSON Feed。
api-feeds-calendar = 维护日历，带提醒。
api-feeds-incidents = 故障日历。

api-family-site = 供其他页面和终端使用
api-family-about-site = 每个组件和组在其页面的文件夹中也有徽章和脚本。
api-site-badge = 以图片显示的状态。
api-site-endpoint = 相同内容，供 shields.io 的 endpoint 徽章使用。
api-site-embed = 在其他页面上显示状态的脚本，状态显示在指向本网站的链接中。
api-site-text = 纯文本的状态页面，供终端使用。
api-site-search = 所有记录的概要，最新在前，供本网站的搜索读取。

api-family-cstate = 采用 cState 的格式
api-family-about-cstate = 供为 cState 6 编写的程序使用。
api-cstate-index = 当前的全部内容。
api-cstate-issues = 所有故障、维护和通知，最新在前。
api-cstate-issue = 其中一条及其发布内容。
api-cstate-affected = 一个组件，以及影响过它的记录。
api-cstate-rss = { api-feeds-history-rss }
api-cstate-badge = { api-site-badge }

api-family-statusfy = 采用 statusfy 的格式
api-family-about-statusfy = 供为 statusfy 静态 API 编写的程序使用。
api-statusfy-systems = 所有组件。
api-statusfy-scheduled = 即将进行的维护。
api-statusfy-incidents = 故障和维护，最新在前，每页十条。
api-statusfy-history = 相同内容按月排列，每页三个月。
api-statusfy-timeline = 最近八天。
api-statusfy-incident = 一起故障或一次维护。
api-statusfy-atom = { api-feeds-history-atom }
api-statusfy-rss = { api-feeds-history-rss }
api-statusfy-calendar = { api-feeds-calendar }

## In other pages

embed-title = { $site } 的状态
embed-close = 关闭
under-way-until = 维护，至 { $time }
coming-from = 维护，自 { $time }

## Feeds

feed-title = { $site } - 故障历史
feed-title-of = { $site } - { $name } - 故障历史
feed-posts-title = { $site } - 更新
feed-posts-title-of = { $site } - { $name } - 更新
feed-post-title = { $status }：{ $title }
calendar-title = { $site } - 维护
calendar-title-of = { $site } - { $name } - 维护
calendar-incidents-title = { $site } - 故障
calendar-incidents-title-of = { $site } - { $name } - 故障
feed-scheduled = 计划维护：{ $window }
feed-postmortem = 阅读详情
feed-components = 受影响：{ $components }
feed-component = { $name }（{ $status }）
feed-note = 这是一个订阅源。请将其地址复制到订阅阅读器中，以获知所有新内容。
feed-page = 以网页形式阅读相同内容
