# The site's words in Korean. A site that wants other words puts its own in `messages/ko.ftl`.

## Dates, times and lengths of time

month-1 = 1월
month-2 = 2월
month-3 = 3월
month-4 = 4월
month-5 = 5월
month-6 = 6월
month-7 = 7월
month-8 = 8월
month-9 = 9월
month-10 = 10월
month-11 = 11월
month-12 = 12월
month-short-1 = 1월
month-short-2 = 2월
month-short-3 = 3월
month-short-4 = 4월
month-short-5 = 5월
month-short-6 = 6월
month-short-7 = 7월
month-short-8 = 8월
month-short-9 = 9월
month-short-10 = 10월
month-short-11 = 11월
month-short-12 = 12월
weekday-1 = 월요일
weekday-2 = 화요일
weekday-3 = 수요일
weekday-4 = 목요일
weekday-5 = 금요일
weekday-6 = 토요일
weekday-7 = 일요일

date-long = { $year }년 { $month } { $day }일
date-short = { $month } { $day }일
date-month = { $year }년 { $month }
clock = { $clock }{ "\u00A0" }{ $zone }
datetime = { $date } { $clock }{ "\u00A0" }{ $zone }
time-approximate = { $time }경
time-unknown = 알 수 없음
day-heading = { $date } { $weekday }
month-heading = { $month }

duration-days-hours = { $days }일 { $hours }시간
duration-days = { $days }일
duration-hours-minutes = { $hours }시간 { $minutes }분
duration-hours = { $hours }시간
duration-minutes = { $minutes }분
duration-under-a-minute = 1분 미만
duration-approximate = 약 { $duration }
no-time = 없음

decimal-mark = .
percent = { $value }%
list-comma = { ", " }
list-dot = { " · " }
sentence = { $words }.
# Between two sentences; { "" } where the language has nothing there.
sentence-gap = { " " }
range-from = { $time }부터
range-until = { $time }까지
range-until-clock = { $time }까지
lasting = 계속 진행 중
since = { $time }부터
began = 시작: { $time }
lasted = 지속 시간: { $duration }
posted = 게시: { $time }
posted-by = 작성자: { $name }
published = 게시: { $time }
effective = { $time } 기준
overdue = 기한 지남

## Every page

site-description = { $site }의 현재 상태 및 장애 기록
skip-to-content = 본문으로 건너뛰기
nav-label = 사이트
nav-status = 상태
nav-components = 구성 요소
nav-history = 기록
nav-search = 검색
crumbs-label = 현재 위치

# What this language calls itself.
language-name = 한국어
languages-label = 언어
wording-untranslated = 이 보고서는 아직 번역되지 않아 원문 그대로 표시됩니다.
wording-in-part = 이 보고서에는 번역보다 새로운 부분이 있으며, 해당 부분은 원문 그대로 표시됩니다.
wording-original = 원문 보기
follow-site = 구독:
follow-component = { $name } 구독:
follow-record = 이 기록의 게시물 구독:
calendar-link = 점검 캘린더
calendar-incidents-link = 장애 캘린더
feed-posts = 업데이트
feed-records = 장애
feed-atom = Atom 피드
feed-rss = RSS 피드
built = 페이지 생성: { $time }
powered-by = Candor { $version } 버전으로 제작

## In Markdown

alert-note = 참고
alert-tip = 팁
alert-important = 중요
alert-warning = 경고
alert-caution = 주의
table = 표
footnotes = 각주
footnote-back = 인용된 곳으로 돌아가기: 각주
heading-permalink = 링크:
task-done = 완료
task-open = 미완료

## States

overall-all-systems-operational = 모든 시스템 정상
overall-major-system-outage = 심각한 시스템 장애
overall-partial-system-outage = 부분적인 시스템 장애
overall-minor-service-outage = 경미한 서비스 장애
overall-degraded-system-service = 서비스 품질 저하
overall-partially-degraded-service = 일부 서비스 품질 저하
overall-service-under-maintenance = 서비스 점검 중
overall-incident-open = 장애 발생 중

affected-none = { $total ->
    [1] 구성 요소 1개가 정상입니다.
   *[other] 구성 요소 { $total }개가 모두 정상입니다.
}
affected-major_outage = 구성 요소 { $total }개 중 { $count }개에 심각한 장애가 있습니다.
affected-partial_outage = 구성 요소 { $total }개 중 { $count }개에 부분 장애가 있습니다.
affected-degraded_performance = 구성 요소 { $total }개 중 { $count }개가 느리거나 원활하지 않습니다.
affected-under_maintenance = 구성 요소 { $total }개 중 { $count }개가 점검 중입니다.
as-of = { $time } 기준입니다
status-of = { $name }: { $status }

component-operational = 정상
component-degraded_performance = 성능 저하
component-partial_outage = 부분 장애
component-major_outage = 심각한 장애
component-under_maintenance = 점검 중

impact-none = 영향 없음
impact-minor = 경미한 영향
impact-major = 큰 영향
impact-critical = 심각한 영향
impact-maintenance = 점검
impact-unknown = 영향 미기재

kind-maintenance = 점검
kind-notice = 공지

update = 업데이트
update-investigating = 조사 중
update-identified = 원인 파악됨
update-monitoring = 모니터링 중
update-resolved = 해결됨
update-scheduled = 예정됨
update-in_progress = 진행 중
update-verifying = 확인 중
update-completed = 완료됨
update-postmortem = 사후 분석
update-cancelled = 취소됨
update-coming = 시작 전
correction = 정정

## Status page

banner-label = 알림
open-heading = { $count ->
    [1] 현재 발생 중
   *[other] 현재 발생 중: 장애 { $count }건
}
under-way-heading = 진행 중인 점검
late-heading = 시작했어야 할 점검
coming-heading = 예정된 점검
late-begin = 이미 시작했어야 합니다. 시작되었다는 알림이 아직 없습니다.
late-happen = 예정된 시간이 지났습니다. 점검이 실시되었는지 알려진 바가 없습니다.
late-end = 이미 끝났어야 합니다. 끝났다는 알림이 아직 없습니다.
notices-heading = 알아두실 사항
components-heading = 구성 요소
component-count = 구성 요소 { $count }개
component-about = { $name }의 가동률 및 장애
days-heading = 최근 { $count }일
days-zone = 날짜는 { $zone } 기준입니다.
no-incidents = 보고된 장애 없음
day-lasting = 계속됨:
whole-history = 전체 기록
all-updates = 업데이트 { $count }건 모두 보기
next-update-due = 다음 업데이트 예정: { $time }
restored = 복구됨
stale = 이 페이지는 { $time }에 생성되어 최신 정보가 아닐 수 있습니다. 그 이후로 예정된 업데이트가 있었으나 아직 도착하지 않았습니다.
local-time = 현지 시간

## Uptime

uptime-heading = 가동률
uptime-summary = { $days }일간 가동률 { $percent }%, { $marks ->
    [0] 특이 사항 없음
   *[other] 문제 또는 점검이 있던 날 { $marks }일
}
uptime-unknown = 가동률 아직 알 수 없음
strip-caption-wide = 가동률: { $from }부터 { $to }까지, { $zone }
strip-caption-narrow = 가동률. 막대: { $to }까지 30일, { $zone }. 백분율: 최대 90일.
level-ordinary = 특이 사항 없음
level-degraded = 성능 저하
level-low = 가벼운 장애
level-middle = 보통 장애
level-high = 심한 장애
level-maintenance = 점검
level-unknown = 데이터 없음
arithmetic = { $days }일간 총 시간은 심각한 장애: { $major }, 부분 장애: { $partial }입니다. 부분 장애는 10분의 3으로 계산하며, 성능 저하와 점검은 계산하지 않습니다. 결과는 내림한 값입니다.
arithmetic-group = 그룹의 시간은 해당 구성 요소들의 평균입니다. 부분 장애는 10분의 3으로 계산하며, 성능 저하와 점검은 계산하지 않습니다. 결과는 내림한 값입니다.
uptime-since = { $date }부터 집계
days-with-problems = 문제 또는 점검이 있던 날
column-day = 날짜
children-heading = 이 그룹의 구성 요소
past-heading = 지난 장애 및 점검
components-description = { $site }의 모든 구성 요소의 상태 및 가동률

## Records

facts-heading = 주요 정보
as-published = 최초 게시 내용:
time-started = 시작
time-detected = 감지
time-acknowledged = 확인
time-identified = 원인 파악
time-mitigated = 완화
time-ended = 종료
time-scheduled_from = 시작 예정
time-scheduled_until = 종료 예정
length-impact = 영향 지속 시간
lasted-heading = 지속 시간
length-of-impact = 사용자가 체감한 시간
length-detect = 감지까지 걸린 시간
length-of-detect = 시작부터 감지까지
length-acknowledge = 확인까지 걸린 시간
length-of-acknowledge = 감지부터 확인까지
length-notice = 알림까지 걸린 시간
length-of-notice = 시작부터 첫 게시까지
length-mitigate = 완화까지 걸린 시간
length-of-mitigate = 시작부터 완화까지
length-restore = 복구까지 걸린 시간
length-of-restore = 시작부터 종료까지
length-page = 이 페이지에 게시된 기간
length-of-page = 첫 게시부터 마지막 게시까지
fact-components = 영향 범위
fact-will-affect = 영향 예정
fact-was-to-affect = 영향 예정이었던 범위
fact-workaround = 사용자가 할 수 있는 일
fact-next-update = 다음 업데이트
fact-windows = 영향을 받은 시간대
fact-regions = 지역
fact-products = 제품
fact-tenants = 영향을 받은 고객
fact-users = 영향을 받은 사용자
fact-user-classes = 대상
fact-time-zones = 표준 시간대
fact-not-affected = 영향 없음
fact-data-loss = 데이터 손실
fact-detection = 감지 경로
fact-severity = 심각도
fact-labels = 레이블
fact-source = 출처
no-data-loss = 손실된 데이터가 없습니다.
amount-all = 전체
amount-most = 대부분
amount-some = 일부
amount-few = 소수
amount-none = 없음
amount-unknown = 알 수 없음
basis-measured = 측정값
basis-estimated = 추정값
detected-by-monitoring = 모니터링
detected-by-customer = 고객
detected-by-employee = 직원
detected-by-third_party = 제3자
source-by = { $publisher }의 공개 보고서를 바탕으로 재구성
source-public = 공개 보고서를 바탕으로 재구성
source-original = 원문
source-archive = 보관된 사본
source-published = 게시: { $time }
source-fetched = 가져옴: { $time }
source-licence = 라이선스: { $licence }

updates-heading = 업데이트
newest-first = 최신순
oldest-first = 오래된순
permalink = 이 업데이트의 링크
promised-next = 약속된 다음 업데이트: { $time }
outcome-kept = 지킴
outcome-late = { $duration } 늦음
outcome-late-business = { $days }영업일 늦음
outcome-late-days = { $days }일 늦음
outcome-missed = 지키지 못함
outcome-open = 기한 전
outcome-unverifiable = 확인할 수 없음

course-started = 시작
course-detected = 감지
course-acknowledged = 확인
course-identified = 원인 파악
course-mitigated = 완화
course-first_post = 첫 게시
course-ended = 종료
course-now = 페이지 생성 시점

story-heading = 일어난 일과 알린 내용
story-happened = 일어난 일
story-said = 알린 내용
after-start = + { $duration }
before-start = { $duration } 전
evidence = 근거

postmortem = 사후 분석
maintenance-details = 이 점검에 대하여
details = 세부 정보
postmortem-preliminary = 예비
postmortem-draft = 초안, 독자용 아님
postmortem-waived = 사후 분석은 게시되지 않습니다.
postmortem-promised = 사후 분석이 약속되었습니다.
postmortem-due = { $time }까지 사후 분석이 약속되었습니다.
postmortem-was-due = { $time }까지 사후 분석이 약속되어 있었습니다.
contents = 목차
cause-heading = 근본 원인
cause-unknown = 알 수 없음
cause-suspected = 추정
cause-preliminary = 예비
cause-confirmed = 확인됨
cause-undeterminable = 규명 불가
cause-not-found-unknown = 원인이 아직 밝혀지지 않았습니다.
cause-not-found-undeterminable = 원인을 규명할 수 없습니다.
cause-trigger = 발생 계기
cause-contributing = 기여 요인
cause-third-parties = 제3자
response-heading = 대응
workarounds-heading = 그동안 할 수 있는 일
workarounds-past-heading = 당시 사용자가 할 수 있었던 일
recommendations-heading = 권장 사항
no-recommendations = 제시된 권장 사항이 없습니다.
steps-heading = 향후 조치
no-steps = 계획된 향후 조치가 없습니다.
step-proposed = 제안됨
step-accepted = 수락됨
step-in_progress = 진행 중
step-done = 완료됨
step-wont_do = 실시하지 않음
step-superseded = 대체됨
step-owner = 담당: { $name }
step-no-owner = 담당자 미기재
step-due = 기한: { $date }
step-done-on = 완료: { $date }
step-no-due = 기한 미기재
step-priority = 우선순위: { $priority }
step-link = 진행 상황 보기
class-investigate = 조사
class-mitigate = 완화
class-repair = 수정
class-detect = 감지
class-prevent = 예방
class-process = 절차
class-document = 문서화
lessons-heading = 교훈
went-well = 잘된 점
went-wrong = 잘못된 점
got-lucky = 운이 좋았던 점

promises-heading = 약속
promises-kept = 약속한 시간에 올라온 업데이트 { $count }건
promise-next_update = 다음 업데이트
promise-postmortem = 사후 분석
promise-report = 보고서
promise-eta = 이 시각까지 종료
promise-monitoring_until = 이 시각까지 모니터링
promise-other = 약속
within-time = { $duration } 이내
within-business_days = { $count }영업일 이내
within-business_hours = 영업시간 기준 { $count }시간 이내
promise-made = 약속: { $time }
promise-due = 기한: { $time }
promise-kept = 이행: { $time }
corrections-heading = 정정
correction-from = 이전:
correction-to = 현재:
related-heading = 관련 항목
relation-previous = 이전
relation-next = 다음
relation-recurrence_of = 재발 원본
relation-recurred_as = 재발
relation-related = 관련
relation-duplicate_of = 중복 원본
relation-duplicated_by = 중복
relation-caused_by = 원인
relation-causes = 결과
comments-heading = 보관된 댓글
comment-anonymous = 이름 없음
comment-official = 공식

## Search

search-description = { $site }의 장애, 점검, 사후 분석 검색
search-label = 제목, 구성 요소, 업데이트, 사후 분석의 단어
search-newest = 최신
search-found = 검색 결과:
search-none = 검색 결과가 없습니다.
search-no-scripts = 검색에는 스크립트가 필요하지만 이 브라우저에서는 실행되지 않습니다. 모든 기록은 이력에 있습니다.
search-failed = 검색 색인을 불러올 수 없습니다. 기록에서 월별로 모든 항목을 볼 수 있습니다.
search-first = 처음 { $count }건을 표시합니다.
search-component = 구성 요소
search-kind = 종류
search-any = 전체
all-records = { $count }건 모두 보기

## History

history-total = { $count ->
    [0] 기록된 장애나 점검이 없습니다.
   *[other] 장애 및 점검 기록이 { $count }건 있습니다.
}
record-count = { $count }건
incident-count = 장애 { $count }건
maintenance-count = 점검 { $count }건
month-worst = 최대 영향: { $impact }
month-description = { $month } 기록 { $count }건
records-heading = 기록
undated-heading = 날짜 없음
nothing = 없음
no-components = 등록된 구성 요소가 없습니다.
no-records = 기록이 없습니다.
pager-label = 월
older = 이전
newer = 다음

## Pages that lead elsewhere

not-found-heading = 페이지를 찾을 수 없음
not-found-text = 이 주소에는 아무것도 없습니다. 다음 페이지가 도움이 될 수 있습니다.
moved-heading = 이 페이지는 이동했습니다
moved-text = 새 주소로 이동

## Posts that nobody wrote, where readers expect one

said-in_progress = 예정된 점검이 현재 진행 중입니다.
said-completed = 예정된 점검이 완료되었습니다.
said-resolved = 이 장애는 해결되었습니다.

## API

api-link = API
api-heading = API
api-description = { $site }에서 알리는 정보를 프로그램용 JSON으로 제공
api-intro = 이 페이지들의 모든 내용은 프로그램에서도 읽을 수 있습니다. Statuspage API와 같은 형식의 JSON 파일로 제공됩니다.
api-open = 키 없이 누구나 어디서든 GET 또는 HEAD로 읽을 수 있으며, 다른 사이트의 스크립트에서도 가능합니다. 1분에 한 번이면 충분합니다.
api-ids = ID는 절대 바뀌지 않으며 12자의 영문자와 숫자로 이루어집니다. 장애 페이지의 주소는 shortlink에 있습니다.
api-times = 시간은 이 사이트의 표준 시간대를 따릅니다. 사이트가 생성된 { $time } 기준이며, 다음에 생성될 때 바뀝니다. 1970-01-01은 기재되지 않은 시간을 나타냅니다.
api-texts = 텍스트는 작성자가 쓴 그대로이며 Markdown 형식입니다.
api-openapi = 모든 문서에 대한 프로그램용 설명(OpenAPI 3.1)
api-example = 현재 내용, 목록별로 한 항목씩

api-family-statuspage = 상태, 구성 요소, 장애, 점검
api-family-about-statuspage = 이름과 값이 Statuspage의 API v2와 같으므로, 이에 맞게 작성된 프로그램으로 이 사이트도 읽을 수 있습니다. 전체 상태는 구성 요소에 따라 정해지며, 진행 중인 장애는 별도의 목록에 있습니다.
api-statuspage-summary = 현재의 모든 내용: 상태, 구성 요소, 해결되지 않은 장애, 예정되거나 진행 중인 점검.
api-statuspage-status = 전체 상태를 한 단어와 한 문장으로 나타냅니다.
api-statuspage-components = 모든 구성 요소와 그룹.
api-statuspage-incidents = 최신 장애 50건과 게시된 내용.
api-statuspage-unresolved = 해결되지 않은 장애.
api-statuspage-resolved = 최근에 해결된 장애 50건.
api-statuspage-maintenances = 최신 점검 50건.
api-statuspage-upcoming = 예정된 점검, 가까운 순.
api-statuspage-active = 진행 중인 점검.
api-statuspage-history = 최근 3개월 요약.
api-statuspage-incident = ID로 찾은 장애 또는 점검 1건.
api-statuspage-details = 같은 내용에서 page를 빼고 사후 분석을 더한 것.

api-family-feeds = 피드 및 캘린더
api-family-about-feeds = 각 구성 요소와 그룹에도 해당 페이지의 폴더에 같은 파일이 있습니다(예: components/NAME/updates.atom). 최근 장애와 아직 끝나지 않은 장애에도 있습니다.
api-feeds-updates-atom = 업데이트, 사후 분석, 정정마다 항목이 하나씩 있어, 이미 알고 있던 장애의 새 소식도 받을 수 있습니다.
api-feeds-updates-rss = 같은 내용의 RSS.
api-feeds-updates-json = 같은 내용의 JSON Feed.
api-feeds-history-atom = 장애마다 항목이 하나씩 있으며 장애와 함께 바뀝니다. Statuspage와 같은 방식입니다.
api-feeds-history-rss = 같은 내용의 RSS.
api-feeds-history-json = 같은 내용의 JSON Feed.
api-feeds-calendar = 점검 캘린더, 미리 알림 포함.
api-feeds-incidents = 장애 캘린더.

api-family-site = 다른 페이지 및 터미널용
api-family-about-site = 각 구성 요소와 그룹에도 해당 페이지의 폴더에 배지와 스크립트가 있습니다.
api-site-badge = 상태를 나타내는 이미지.
api-site-endpoint = shields.io의 엔드포인트 배지를 위한 같은 내용.
api-site-embed = 다른 페이지에서 이 사이트로 연결되는 링크에 상태를 표시하는 스크립트.
api-site-text = 터미널용 일반 텍스트 상태 페이지.
api-site-search = 모든 기록의 요약, 최신순. 이 사이트의 검색에서 사용합니다.

api-family-cstate = cState 형식
api-family-about-cstate = cState 6에 맞게 작성된 프로그램용입니다.
api-cstate-index = 현재의 모든 내용.
api-cstate-issues = 모든 장애, 점검, 공지, 최신순.
api-cstate-issue = 그중 1건과 게시된 내용.
api-cstate-affected = 구성 요소 1개와 그에 영향을 준 기록.
api-cstate-rss = { api-feeds-history-rss }
api-cstate-badge = { api-site-badge }

api-family-statusfy = statusfy 형식
api-family-about-statusfy = statusfy의 정적 API에 맞게 작성된 프로그램용입니다.
api-statusfy-systems = 구성 요소.
api-statusfy-scheduled = 예정된 점검.
api-statusfy-incidents = 장애와 점검, 최신순, 페이지당 10건.
api-statusfy-history = 같은 내용의 월별 목록, 페이지당 3개월.
api-statusfy-timeline = 최근 8일.
api-statusfy-incident = 장애 또는 점검 1건.
api-statusfy-atom = { api-feeds-history-atom }
api-statusfy-rss = { api-feeds-history-rss }
api-statusfy-calendar = { api-feeds-calendar }

## In other pages

embed-title = { $site }의 상태
embed-close = 닫기
under-way-until = { $time }까지 점검
coming-from = { $time }부터 점검

## Feeds

feed-title = { $site } - 장애 기록
feed-title-of = { $site } - { $name } - 장애 기록
feed-posts-title = { $site } - 업데이트
feed-posts-title-of = { $site } - { $name } - 업데이트
feed-post-title = { $status }: { $title }
calendar-title = { $site } - 점검
calendar-title-of = { $site } - { $name } - 점검
calendar-incidents-title = { $site } - 장애
calendar-incidents-title-of = { $site } - { $name } - 장애
feed-scheduled = 예정된 점검: { $window }
feed-postmortem = 자세히 보기
feed-components = 영향 범위: { $components }
feed-component = { $name }({ $status })
feed-note = 이것은 피드입니다. 피드 리더에 이 주소를 복사하면 모든 새 소식을 받을 수 있습니다.
feed-page = 같은 내용을 페이지로 보기
