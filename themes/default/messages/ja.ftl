# The site's words in Japanese. A site that wants other words puts its own in `messages/ja.ftl`.

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
weekday-1 = 月曜日
weekday-2 = 火曜日
weekday-3 = 水曜日
weekday-4 = 木曜日
weekday-5 = 金曜日
weekday-6 = 土曜日
weekday-7 = 日曜日

date-long = { $year }年{ $month }{ $day }日
date-short = { $month }{ $day }日
date-month = { $year }年{ $month }
clock = { $clock }{ "\u00A0" }{ $zone }
datetime = { $date } { $clock }{ "\u00A0" }{ $zone }
time-approximate = { $time }頃
time-unknown = 不明
day-heading = { $date } { $weekday }
month-heading = { $month }

duration-days-hours = { $days }日{ $hours }時間
duration-days = { $days }日
duration-hours-minutes = { $hours }時間{ $minutes }分
duration-hours = { $hours }時間
duration-minutes = { $minutes }分
duration-under-a-minute = 1分未満
duration-approximate = 約{ $duration }
no-time = なし

decimal-mark = .
percent = { $value }%
list-comma = { "、" }
list-dot = { " · " }
sentence = { $words }。
# Between two sentences; { "" } where the language has nothing there.
sentence-gap = { "" }
range-from = { $time }から
range-until = { $time }まで
range-until-clock = { $time }まで
lasting = 継続中
since = { $time }から
began = 開始: { $time }
lasted = 継続時間: { $duration }
posted = 投稿: { $time }
posted-by = 投稿者: { $name }
published = 公開: { $time }
effective = { $time }時点
overdue = 期限超過

## Every page

site-description = { $site }の現在の稼働状況と障害履歴
skip-to-content = 本文へスキップ
nav-label = サイト
nav-status = 稼働状況
nav-components = コンポーネント
nav-history = 履歴
nav-search = 検索
crumbs-label = 現在の位置

# What this language calls itself.
language-name = 日本語
languages-label = 言語
wording-untranslated = この報告はまだ翻訳されていないため、原文のまま表示しています。
wording-in-part = この報告には翻訳より新しい部分があり、その部分は原文のまま表示しています。
wording-original = 原文を見る
follow-site = 購読:
follow-component = { $name }を購読:
follow-record = この記録の投稿を購読:
calendar-link = メンテナンスのカレンダー
calendar-incidents-link = 障害のカレンダー
feed-posts = 更新
feed-records = 障害
feed-atom = Atomフィード
feed-rss = RSSフィード
built = ページ作成: { $time }
powered-by = Candor { $version }で作成

## In Markdown

alert-note = 注記
alert-tip = ヒント
alert-important = 重要
alert-warning = 警告
alert-caution = 注意
table = 表
footnotes = 脚注
footnote-back = 脚注の参照元に戻る:
heading-permalink = リンク:
task-done = 完了
task-open = 未完了

## States

overall-all-systems-operational = すべてのシステムが稼働中
overall-major-system-outage = システムで重大な障害が発生中
overall-partial-system-outage = システムの一部で障害が発生中
overall-minor-service-outage = サービスで軽微な障害が発生中
overall-degraded-system-service = サービスの品質が低下
overall-partially-degraded-service = サービスの一部で品質が低下
overall-service-under-maintenance = サービスのメンテナンス中
overall-incident-open = 障害に対応中

affected-none = { $total ->
    [1] 1個のコンポーネントが稼働中です。
   *[other] { $total }個のコンポーネントすべてが稼働中です。
}
affected-major_outage = { $total }個中{ $count }個のコンポーネントで重大な障害が発生しています。
affected-partial_outage = { $total }個中{ $count }個のコンポーネントで一部障害が発生しています。
affected-degraded_performance = { $total }個中{ $count }個のコンポーネントで遅延または不具合が発生しています。
affected-under_maintenance = { $total }個中{ $count }個のコンポーネントがメンテナンス中です。
as-of = { $time }時点の情報です
status-of = { $name }: { $status }

component-operational = 稼働中
component-degraded_performance = パフォーマンス低下
component-partial_outage = 一部障害
component-major_outage = 重大な障害
component-under_maintenance = メンテナンス中

impact-none = 影響なし
impact-minor = 軽微な影響
impact-major = 大きな影響
impact-critical = 重大な影響
impact-maintenance = メンテナンス
impact-unknown = 影響は未記載

kind-maintenance = メンテナンス
kind-notice = お知らせ

update = 更新
update-investigating = 調査中
update-identified = 原因特定済み
update-monitoring = 経過観察中
update-resolved = 解決済み
update-scheduled = 予定
update-in_progress = 実施中
update-verifying = 確認中
update-completed = 完了
update-postmortem = ポストモーテム
update-cancelled = 中止
update-coming = 未開始
correction = 訂正

## Status page

banner-label = 告知
open-heading = { $count ->
    [1] 現在発生中
   *[other] 現在発生中: { $count }件の障害
}
under-way-heading = 実施中のメンテナンス
late-heading = 開始予定時刻を過ぎたメンテナンス
coming-heading = 今後のメンテナンス
late-begin = 開始予定時刻を過ぎています。開始の報告はまだありません。
late-happen = 予定の時間帯は終了しました。実施されたかどうかの報告はありません。
late-end = 終了予定時刻を過ぎています。終了の報告はまだありません。
notices-heading = お知らせ
components-heading = コンポーネント
component-count = { $count }個のコンポーネント
component-about = { $name }の稼働率と障害
days-heading = 過去{ $count }日間
days-zone = 日付は{ $zone }に基づきます。
no-incidents = 障害の報告はありません
day-lasting = 継続中だったもの：
whole-history = すべての履歴
all-updates = { $count }件の更新をすべて表示
next-update-due = 次回更新予定: { $time }
restored = 復旧済み
stale = このページは{ $time }に作成されたもので、最新ではない可能性があります。その後に予定されていた更新がここに届いていません。
local-time = お使いの地域の時刻

## Uptime

uptime-heading = 稼働率
uptime-summary = { $days }日間の稼働率{ $percent }%、{ $marks ->
    [0] 特記事項なし
   *[other] 問題またはメンテナンスのあった日は{ $marks }日
}
uptime-unknown = 稼働率はまだ不明です
strip-caption-wide = 稼働率: { $from }から{ $to }まで、{ $zone }
strip-caption-narrow = 稼働率。帯: { $to }までの30日間、{ $zone }。割合: 最大90日間。
level-ordinary = 特記事項なし
level-degraded = 低下
level-low = 軽度の障害
level-middle = 中程度の障害
level-high = 重度の障害
level-maintenance = メンテナンス
level-unknown = データなし
arithmetic = { $days }日間の合計時間は、重大な障害: { $major }、一部障害: { $partial }です。一部障害は10分の3として数え、パフォーマンス低下とメンテナンスは数えません。結果は切り捨てています。
arithmetic-group = グループの時間は、各コンポーネントの時間の平均です。一部障害は10分の3として数え、パフォーマンス低下とメンテナンスは数えません。結果は切り捨てています。
uptime-since = { $date }から集計
days-with-problems = 問題またはメンテナンスのあった日
column-day = 日付
children-heading = このグループ
past-heading = 過去の障害とメンテナンス
components-description = { $site }の全コンポーネントの稼働状況と稼働率

## Records

facts-heading = 概要
as-published = 当初の公表内容:
time-started = 開始
time-detected = 検知
time-acknowledged = 確認
time-identified = 原因特定
time-mitigated = 影響緩和
time-ended = 終了
time-scheduled_from = 開始予定
time-scheduled_until = 終了予定
length-impact = 影響時間
lasted-heading = 継続時間
length-of-impact = 利用者が影響を受けた時間
length-detect = 検知までの時間
length-of-detect = 開始から検知まで
length-acknowledge = 確認までの時間
length-of-acknowledge = 検知から確認まで
length-notice = 告知までの時間
length-of-notice = 開始から最初の投稿まで
length-mitigate = 影響緩和までの時間
length-of-mitigate = 開始から影響緩和まで
length-restore = 復旧までの時間
length-of-restore = 開始から終了まで
length-page = このページでの掲載時間
length-of-page = 最初の投稿から終了の投稿まで
fact-components = 影響範囲
fact-will-affect = 影響予定
fact-was-to-affect = 影響予定だった範囲
fact-workaround = お客様にできること
fact-next-update = 次回更新
fact-windows = 影響のあった時間帯
fact-regions = リージョン
fact-products = 製品
fact-tenants = 影響を受けた顧客
fact-users = 影響を受けた利用者
fact-user-classes = 対象
fact-time-zones = タイムゾーン
fact-not-affected = 影響なし
fact-data-loss = データの損失
fact-detection = 検知の経緯
fact-severity = 重大度
fact-labels = ラベル
fact-source = 出典
no-data-loss = データの損失はありませんでした。
amount-all = 全員
amount-most = 大半
amount-some = 一部
amount-few = 少数
amount-none = なし
amount-unknown = 不明
basis-measured = 実測
basis-estimated = 推定
detected-by-monitoring = 監視
detected-by-customer = 顧客
detected-by-employee = 従業員
detected-by-third_party = 第三者
source-by = { $publisher }の公開報告書に基づく再構成
source-public = 公開報告書に基づく再構成
source-original = 原文
source-archive = アーカイブ
source-published = 公開: { $time }
source-fetched = 取得: { $time }
source-licence = ライセンス: { $licence }

updates-heading = 更新
newest-first = 新しい順
oldest-first = 古い順
permalink = この更新へのリンク
promised-next = 次回更新の約束: { $time }
outcome-kept = 履行
outcome-late = { $duration }の遅れ
outcome-late-business = { $days }営業日の遅れ
outcome-late-days = { $days }日の遅れ
outcome-missed = 不履行
outcome-open = 期限前
outcome-unverifiable = 検証不可

course-started = 開始
course-detected = 検知
course-acknowledged = 確認
course-identified = 原因特定
course-mitigated = 影響緩和
course-first_post = 最初の投稿
course-ended = 終了
course-now = ページ作成時点

story-heading = 起きたことと伝えたこと
story-happened = 起きたこと
story-said = 伝えたこと
after-start = + { $duration }
before-start = { $duration }前
evidence = 根拠

postmortem = ポストモーテム
maintenance-details = このメンテナンスについて
details = 詳細
postmortem-preliminary = 暫定
postmortem-draft = 下書き（読者向けではありません）
postmortem-waived = ポストモーテムは公開されません。
postmortem-promised = ポストモーテムの公開が約束されています。
postmortem-due = { $time }までのポストモーテムの公開が約束されています。
postmortem-was-due = { $time }までのポストモーテムの公開が約束されていました。
contents = 目次
cause-heading = 根本原因
cause-unknown = 不明
cause-suspected = 推定
cause-preliminary = 暫定
cause-confirmed = 確認済み
cause-undeterminable = 特定不可
cause-not-found-unknown = 原因はまだ分かっていません。
cause-not-found-undeterminable = 原因は特定できません。
cause-trigger = きっかけ
cause-contributing = 要因
cause-third-parties = 第三者
response-heading = 対応
workarounds-heading = 当面の間お客様にできること
workarounds-past-heading = 当時利用者にできたこと
recommendations-heading = 推奨事項
no-recommendations = 推奨事項はありません。
steps-heading = 今後の対応
no-steps = 今後の対応の予定はありません。
step-proposed = 提案
step-accepted = 承認済み
step-in_progress = 実施中
step-done = 完了
step-wont_do = 実施しない
step-superseded = 置き換え済み
step-owner = 担当: { $name }
step-no-owner = 担当は未記載
step-due = 期限: { $date }
step-done-on = 完了: { $date }
step-no-due = 期限は未記載
step-priority = 優先度: { $priority }
step-link = 進捗を見る
class-investigate = 調査
class-mitigate = 影響緩和
class-repair = 修正
class-detect = 検知
class-prevent = 予防
class-process = 手順
class-document = 文書化
lessons-heading = 教訓
went-well = うまくいったこと
went-wrong = うまくいかなかったこと
got-lucky = 幸運だったこと

promises-heading = 約束
promises-kept = 予告どおりに届いた更新: { $count }件
promise-next_update = 次回更新
promise-postmortem = ポストモーテム
promise-report = 報告書
promise-eta = この時刻までの終了
promise-monitoring_until = この時刻までの経過観察
promise-other = 約束
within-time = { $duration }以内
within-business_days = { $count }営業日以内
within-business_hours = { $count }営業時間以内
promise-made = 約束: { $time }
promise-due = 期限: { $time }
promise-kept = 履行: { $time }
corrections-heading = 訂正
correction-from = 訂正前:
correction-to = 訂正後:
related-heading = 関連
relation-previous = 前回
relation-next = 次回
relation-recurrence_of = 再発元
relation-recurred_as = 再発
relation-related = 関連
relation-duplicate_of = 重複元
relation-duplicated_by = 重複
relation-caused_by = 原因
relation-causes = 結果
comments-heading = 保存されたコメント
comment-anonymous = 名前なし
comment-official = 公式

## Search

search-description = { $site }の障害、メンテナンス、ポストモーテムを検索
search-label = タイトル、コンポーネント、更新、ポストモーテム内の語句
search-newest = 最新
search-found = 検索結果:
search-none = 何も見つかりませんでした。
search-no-scripts = 検索にはスクリプトが必要ですが、このブラウザーでは実行されていません。すべての記録は履歴にあります。
search-failed = 検索インデックスを読み込めません。履歴ではすべてを月ごとに確認できます。
search-first = 最初の{ $count }件を表示しています。
search-component = コンポーネント
search-kind = 種類
search-any = すべて
all-records = { $count }件すべてを表示

## History

history-total = { $count ->
    [0] 障害やメンテナンスの記録はありません。
   *[other] { $count }件の障害とメンテナンスの記録があります。
}
record-count = { $count }件
incident-count = 障害{ $count }件
maintenance-count = メンテナンス{ $count }件
month-worst = 最大の影響: { $impact }
month-description = { $month }の記録{ $count }件
records-heading = 記録
undated-heading = 日付なし
nothing = なし
no-components = コンポーネントはありません。
no-records = 記録はありません。
pager-label = 月
older = 前へ
newer = 次へ

## Pages that lead elsewhere

not-found-heading = ページが見つかりません
not-found-text = このアドレスには何もありません。次のページをご覧ください。
moved-heading = このページは移動しました
moved-text = 新しいアドレスへ

## Posts that nobody wrote, where readers expect one

said-in_progress = 予定されていたメンテナンスを実施中です。
said-completed = 予定されていたメンテナンスは完了しました。
said-resolved = この障害は解決しました。

## API

api-link = API
api-heading = API
api-description = { $site }が公開する情報のプログラム向けJSON
api-intro = これらのページの内容はすべて、プログラムからも読み取れます。StatuspageのAPIと同じ形式のJSONファイルです。
api-open = キーなしで、誰でもどこからでも、GETまたはHEADで読み取れます。他のサイトのスクリプトからも可能です。頻度は1分に1回で十分です。
api-ids = IDは変わりません。12文字の英数字です。障害のページのアドレスはshortlinkにあります。
api-times = 時刻はこのサイトのタイムゾーンで示しています。いずれもサイトを作成した{ $time }時点のもので、次に作成するときに変わります。1970-01-01は、時刻が記載されていないことを表します。
api-texts = 文章は投稿者が書いたままのMarkdownです。
api-openapi = すべての文書のプログラム向け説明（OpenAPI 3.1）
api-example = 現在の内容（各一覧から1件ずつ）

api-family-statuspage = 稼働状況、コンポーネント、障害、メンテナンス
api-family-about-statuspage = 名前と値はStatuspageのAPI v2と同じなので、それに対応したプログラムでこのサイトも読み取れます。全体の稼働状況はコンポーネントから決まります。対応中の障害は専用の一覧にあります。
api-statuspage-summary = 現在の内容すべて: 稼働状況、コンポーネント、未解決の障害、今後および実施中のメンテナンス。
api-statuspage-status = 全体の稼働状況（1つの単語と1つの文）。
api-statuspage-components = すべてのコンポーネントとグループ。
api-statuspage-incidents = 最新の障害50件と、その投稿。
api-statuspage-unresolved = 未解決の障害。
api-statuspage-resolved = 解決済みの最新の障害50件。
api-statuspage-maintenances = 最新のメンテナンス50件。
api-statuspage-upcoming = 今後のメンテナンス（近い順）。
api-statuspage-active = 実施中のメンテナンス。
api-statuspage-history = 直近3か月の概要。
api-statuspage-incident = IDで指定した1件の障害またはメンテナンス。
api-statuspage-details = 同じ内容からpageを除き、ポストモーテムを加えたもの。

api-family-feeds = フィードとカレンダー
api-family-about-feeds = 各コンポーネントと各グループにも、そのページのフォルダーに同じものがあります（例: components/NAME/updates.atom）。最近の障害と、まだ終了していない障害にもあります。
api-feeds-updates-atom = 更新、ポストモーテム、訂正ごとに1件。すでに知っている障害についても、新しい情報が届きます。
api-feeds-updates-rss = 同じ内容のRSS。
api-feeds-updates-json = 同じ内容のJSON Feed。
api-feeds-history-atom = 障害ごとに1件で、障害とともに内容が変わります。Statuspageと同じ形式です。
api-feeds-history-rss = 同じ内容のRSS。
api-feeds-history-json = 同じ内容のJSON Feed。
api-feeds-calendar = メンテナンスのカレンダー（リマインダー付き）。
api-feeds-incidents = 障害のカレンダー。

api-family-site = 他のページとターミナル向け
api-family-about-site = 各コンポーネントと各グループにも、そのページのフォルダーにバッジとスクリプトがあります。
api-site-badge = 稼働状況の画像。
api-site-endpoint = 同じ内容の、shields.ioのエンドポイントバッジ用データ。
api-site-embed = 他のページで、このサイトへのリンクに稼働状況を表示するスクリプト。
api-site-text = ターミナル向けの、プレーンテキストの稼働状況ページ。
api-site-search = すべての記録の概要（新しい順）。このサイトの検索で使われるものです。

api-family-cstate = cStateの形式
api-family-about-cstate = cState 6に対応したプログラム向けです。
api-cstate-index = 現在の内容すべて。
api-cstate-issues = すべての障害、メンテナンス、お知らせ（新しい順）。
api-cstate-issue = そのうちの1件と、その投稿。
api-cstate-affected = 1個のコンポーネントと、それに影響した事象。
api-cstate-rss = { api-feeds-history-rss }
api-cstate-badge = { api-site-badge }

api-family-statusfy = statusfyの形式
api-family-about-statusfy = statusfyの静的APIに対応したプログラム向けです。
api-statusfy-systems = コンポーネント。
api-statusfy-scheduled = 今後のメンテナンス。
api-statusfy-incidents = 障害とメンテナンス（新しい順、1ページに10件）。
api-statusfy-history = 同じ内容の月別（1ページに3か月）。
api-statusfy-timeline = 過去8日間。
api-statusfy-incident = 1件の障害またはメンテナンス。
api-statusfy-atom = { api-feeds-history-atom }
api-statusfy-rss = { api-feeds-history-rss }
api-statusfy-calendar = { api-feeds-calendar }

## In other pages

embed-title = { $site }の稼働状況
embed-close = 閉じる
under-way-until = メンテナンス: { $time }まで
coming-from = メンテナンス: { $time }から

## Feeds

feed-title = { $site } - 障害履歴
feed-title-of = { $site } - { $name } - 障害履歴
feed-posts-title = { $site } - 更新
feed-posts-title-of = { $site } - { $name } - 更新
feed-post-title = { $status }: { $title }
calendar-title = { $site } - メンテナンス
calendar-title-of = { $site } - { $name } - メンテナンス
calendar-incidents-title = { $site } - 障害
calendar-incidents-title-of = { $site } - { $name } - 障害
feed-scheduled = 予定されているメンテナンス: { $window }
feed-postmortem = 詳細を読む
feed-components = 影響範囲: { $components }
feed-component = { $name }（{ $status }）
feed-note = これはフィードです。アドレスをフィードリーダーにコピーすると、すべての新着情報を受け取れます。
feed-page = 同じ内容をページで読む
