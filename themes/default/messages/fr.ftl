# The site's words in French. A site that wants other words puts its own in `messages/fr.ftl`.

## Dates, times and lengths of time

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.
weekday-1 = Lundi
weekday-2 = Mardi
weekday-3 = Mercredi
weekday-4 = Jeudi
weekday-5 = Vendredi
weekday-6 = Samedi
weekday-7 = Dimanche

date-long = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-short = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
date-month = { month-heading } { $year }
clock = { $clock }{ "\u00A0" }{ $zone }
datetime = { $date } à { $clock }{ "\u00A0" }{ $zone }
time-approximate = { $time } environ
time-unknown = inconnue
day-heading = { $weekday } { $date }
month-heading = { $number ->
    [1] Janvier
    [2] Février
    [3] Mars
    [4] Avril
    [5] Mai
    [6] Juin
    [7] Juillet
    [8] Août
    [9] Septembre
    [10] Octobre
    [11] Novembre
   *[12] Décembre
}

duration-days-hours = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} { $hours } h
duration-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
duration-hours-minutes = { $hours } h { $minutes } min
duration-hours = { $hours } h
duration-minutes = { $minutes } min
duration-under-a-minute = moins d’une minute
duration-approximate = environ { $duration }
no-time = aucune

decimal-mark = ,
percent = { $value } %
list-comma = { ", " }
list-dot = { " · " }
sentence = { $words }.
# Between two sentences; { "" } where the language has nothing there.
sentence-gap = { " " }
range-from = à partir du { $time }
range-until = jusqu’au { $time }
range-until-clock = jusqu’à { $time }
lasting = toujours en cours
since = depuis le { $time }
began = Début : { $time }
lasted = Durée : { $duration }
posted = Publié le { $time }
posted-by = par { $name }
published = Publié le { $time }
effective = en date du { $time }
overdue = En retard

## Every page

site-description = État actuel et historique des incidents de { $site }
skip-to-content = Aller au contenu
nav-label = Site
nav-status = État
nav-components = Composants
nav-history = Historique
nav-search = Rechercher
crumbs-label = Vous êtes ici

# What this language calls itself.
language-name = Français
languages-label = Langue
wording-untranslated = Ce rapport n’est pas encore traduit et s’affiche tel qu’il a été rédigé.
wording-in-part = Des parties de ce rapport sont plus récentes que sa traduction et s’affichent telles qu’elles ont été rédigées.
wording-original = Voir l’original
follow-site = Suivre :
follow-component = Suivre { $name } :
follow-record = Suivre ce qui est publié ici :
calendar-link = Calendrier des maintenances
calendar-incidents-link = Calendrier des incidents
feed-posts = Mises à jour
feed-records = Incidents
feed-atom = Flux Atom
feed-rss = Flux RSS
built = Page générée le { $time }
powered-by = Réalisé avec Candor { $version }

## In Markdown

alert-note = Remarque
alert-tip = Astuce
alert-important = Important
alert-warning = Avertissement
alert-caution = Attention
table = Tableau
footnotes = Notes de bas de page
footnote-back = Retour à l’appel de note
heading-permalink = Lien vers
task-done = Fait
task-open = À faire

## States

overall-all-systems-operational = Tous les systèmes sont opérationnels
overall-major-system-outage = Panne majeure du système
overall-partial-system-outage = Panne partielle du système
overall-minor-service-outage = Panne mineure du service
overall-degraded-system-service = Service dégradé
overall-partially-degraded-service = Service partiellement dégradé
overall-service-under-maintenance = Service en maintenance
overall-incident-open = Incident en cours

affected-none = { $total ->
    [one] Le seul composant est opérationnel.
   *[other] Les { $total } composants sont tous opérationnels.
}
affected-major_outage = { $count ->
    [one] { $count } composant sur { $total } subit une panne majeure.
   *[other] { $count } composants sur { $total } subissent une panne majeure.
}
affected-partial_outage = { $count ->
    [one] { $count } composant sur { $total } subit une panne partielle.
   *[other] { $count } composants sur { $total } subissent une panne partielle.
}
affected-degraded_performance = { $count ->
    [one] { $count } composant sur { $total } est lent ou perturbé.
   *[other] { $count } composants sur { $total } sont lents ou perturbés.
}
affected-under_maintenance = { $count ->
    [one] { $count } composant sur { $total } est en maintenance.
   *[other] { $count } composants sur { $total } sont en maintenance.
}
as-of = État au { $time }
status-of = { $name } : { $status }

component-operational = Opérationnel
component-degraded_performance = Performances dégradées
component-partial_outage = Panne partielle
component-major_outage = Panne majeure
component-under_maintenance = En maintenance

impact-none = Aucun impact
impact-minor = Impact mineur
impact-major = Impact majeur
impact-critical = Impact critique
impact-maintenance = Maintenance
impact-unknown = Impact non précisé

kind-maintenance = Maintenance
kind-notice = Avis

update = Mise à jour
update-investigating = Analyse en cours
update-identified = Cause identifiée
update-monitoring = Sous surveillance
update-resolved = Résolu
update-scheduled = Planifiée
update-in_progress = En cours
update-verifying = Vérification en cours
update-completed = Terminée
update-postmortem = Post-mortem
update-cancelled = Annulée
update-coming = Pas encore commencée
correction = Correction

## Status page

banner-label = Annonce
open-heading = { $count ->
    [one] En ce moment
   *[other] En ce moment : { $count } incidents
}
under-way-heading = Maintenance en cours
late-heading = Maintenance qui aurait dû commencer
coming-heading = Maintenance à venir
late-begin = Elle devrait déjà avoir commencé. Son début n’a pas encore été annoncé.
late-happen = La période prévue est passée. Personne n’a indiqué si la maintenance a eu lieu.
late-end = Elle devrait déjà être terminée. Sa fin n’a pas encore été annoncée.
notices-heading = Bon à savoir
components-heading = Composants
component-count = { $count ->
    [one] { $count } composant
   *[other] { $count } composants
}
component-about = Disponibilité et incidents de { $name }
days-heading = Les { $count } derniers jours
days-zone = Les jours sont comptés selon le fuseau { $zone }.
no-incidents = Aucun incident signalé
day-lasting = S’est poursuivi :
whole-history = Tout l’historique
all-updates = Les { $count } mises à jour
next-update-due = Prochaine mise à jour prévue le { $time }
restored = rétabli
stale = Cette page, générée le { $time }, n’est peut-être plus à jour : une mise à jour était attendue depuis et n’est pas arrivée ici.
local-time = Votre heure

## Uptime

uptime-heading = Disponibilité
uptime-summary = { $percent } % de disponibilité sur { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} ; { $marks ->
    [0] rien à signaler
    [one] { $marks } jour avec incidents ou maintenance
   *[other] { $marks } jours avec incidents ou maintenance
}
uptime-unknown = Disponibilité encore inconnue
strip-caption-wide = Disponibilité du { $from } au { $to }, { $zone }
strip-caption-narrow = Disponibilité. Bandes : les 30 jours jusqu’au { $to }, { $zone }. Pourcentages : jusqu’à 90 jours.
level-ordinary = Rien à signaler
level-degraded = Dégradé
level-low = Panne légère
level-middle = Panne moyenne
level-high = Panne importante
level-maintenance = Maintenance
level-unknown = Aucune donnée
arithmetic = Sur { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}, pannes majeures : { $major } ; pannes partielles : { $partial }. Une panne partielle compte pour trois dixièmes ; les performances dégradées et la maintenance ne comptent pas. Le résultat est arrondi à l’inférieur.
arithmetic-group = Les durées d’un groupe sont les moyennes de celles de ses composants. Une panne partielle compte pour trois dixièmes ; les performances dégradées et la maintenance ne comptent pas. Le résultat est arrondi à l’inférieur.
uptime-since = Calculée depuis le { $date }
days-with-problems = Jours avec incidents ou maintenance
column-day = Jour
children-heading = Dans ce groupe
past-heading = Incidents et maintenances passés
components-description = État et disponibilité de tous les composants de { $site }

## Records

facts-heading = L’essentiel
as-published = Publié initialement :
time-started = Début
time-detected = Détection
time-acknowledged = Prise en compte
time-identified = Cause identifiée
time-mitigated = Atténuation
time-ended = Fin
time-scheduled_from = Début prévu
time-scheduled_until = Fin prévue
length-impact = Durée de l’impact
lasted-heading = Durée
length-of-impact = telle que ressentie par les utilisateurs
length-detect = Délai de détection
length-of-detect = du début à la détection
length-acknowledge = Délai de prise en compte
length-of-acknowledge = de la détection à la prise en compte
length-notice = Délai d’annonce
length-of-notice = du début à la première publication
length-mitigate = Délai d’atténuation
length-of-mitigate = du début à l’atténuation
length-restore = Délai de rétablissement
length-of-restore = du début à la fin
length-page = Ouvert sur cette page
length-of-page = de la première publication à la dernière
fact-components = Concerne
fact-will-affect = Concernera
fact-was-to-affect = Devait concerner
fact-workaround = Ce que vous pouvez faire
fact-next-update = Prochaine mise à jour
fact-windows = Périodes d’impact
fact-regions = Régions
fact-products = Produits
fact-tenants = Clients touchés
fact-users = Utilisateurs touchés
fact-user-classes = Qui
fact-time-zones = Fuseaux horaires
fact-not-affected = Non concerné
fact-data-loss = Perte de données
fact-detection = Détecté par
fact-severity = Gravité
fact-labels = Étiquettes
fact-source = Source
no-data-loss = Aucune donnée n’a été perdue.
amount-all = tous
amount-most = la plupart
amount-some = certains
amount-few = un petit nombre
amount-none = aucun
amount-unknown = nombre inconnu
basis-measured = mesure
basis-estimated = estimation
detected-by-monitoring = La supervision
detected-by-customer = Des clients
detected-by-employee = Le personnel
detected-by-third_party = Un tiers
source-by = Rédigé d’après un rapport public de { $publisher }
source-public = Rédigé d’après un rapport public
source-original = Original
source-archive = Copie archivée
source-published = Publié le { $time }
source-fetched = Récupéré le { $time }
source-licence = Licence : { $licence }

updates-heading = Mises à jour
newest-first = les plus récentes d’abord
oldest-first = les plus anciennes d’abord
permalink = Lien vers cette mise à jour
promised-next = Prochaine mise à jour promise pour le { $time }
outcome-kept = Tenue
outcome-late = En retard : { $duration }
outcome-late-business = { $days ->
    [one] En retard : { $days } jour ouvré
   *[other] En retard : { $days } jours ouvrés
}
outcome-late-days = { $days ->
    [one] En retard : { $days } jour
   *[other] En retard : { $days } jours
}
outcome-missed = Non tenue
outcome-open = À venir
outcome-unverifiable = Invérifiable

course-started = Début
course-detected = Détection
course-acknowledged = Prise en compte
course-identified = Cause identifiée
course-mitigated = Atténuation
course-first_post = Première publication
course-ended = Fin
course-now = Génération de la page

story-heading = Les faits et les annonces
story-happened = Faits
story-said = Annonces
after-start = + { $duration }
before-start = { $duration } avant
evidence = Preuve

postmortem = Post-mortem
maintenance-details = À propos de cette maintenance
details = Détails
postmortem-preliminary = préliminaire
postmortem-draft = Brouillon, non destiné aux lecteurs
postmortem-waived = Aucun post-mortem ne sera publié.
postmortem-promised = Un post-mortem est promis.
postmortem-due = Un post-mortem est promis au plus tard le { $time }.
postmortem-was-due = Un post-mortem était promis au plus tard le { $time }.
contents = Sommaire
cause-heading = Cause première
cause-unknown = inconnue
cause-suspected = présumée
cause-preliminary = provisoire
cause-confirmed = confirmée
cause-undeterminable = indéterminable
cause-not-found-unknown = La cause n’est pas encore connue.
cause-not-found-undeterminable = La cause ne peut pas être déterminée.
cause-trigger = Élément déclencheur
cause-contributing = Facteurs contributifs
cause-third-parties = Tiers
response-heading = Intervention
workarounds-heading = Ce que vous pouvez faire en attendant
workarounds-past-heading = Ce que les utilisateurs pouvaient faire en attendant
recommendations-heading = Recommandations
no-recommendations = Aucune recommandation n’a été donnée.
steps-heading = Prochaines étapes
no-steps = Aucune étape n’est prévue.
step-proposed = Proposée
step-accepted = Acceptée
step-in_progress = En cours
step-done = Terminée
step-wont_do = Ne sera pas réalisée
step-superseded = Remplacée
step-owner = Responsable : { $name }
step-no-owner = Responsable non précisé
step-due = Échéance : { $date }
step-done-on = Terminée le { $date }
step-no-due = Date non précisée
step-priority = Priorité : { $priority }
step-link = Voir le suivi
class-investigate = Analyser
class-mitigate = Atténuer
class-repair = Réparer
class-detect = Détecter
class-prevent = Prévenir
class-process = Processus
class-document = Documenter
lessons-heading = Enseignements
went-well = Ce qui a bien fonctionné
went-wrong = Ce qui a mal fonctionné
got-lucky = Où la chance a joué

promises-heading = Promesses
promises-kept = { $count } mises à jour promises sont arrivées à temps
promise-next_update = La prochaine mise à jour
promise-postmortem = Un post-mortem
promise-report = Un rapport
promise-eta = Une fin à cette échéance au plus tard
promise-monitoring_until = Une surveillance jusqu’à cette date
promise-other = Une promesse
within-time = sous { $duration }
within-business_days = { $count ->
    [one] sous { $count } jour ouvré
   *[other] sous { $count } jours ouvrés
}
within-business_hours = { $count ->
    [one] sous { $count } heure ouvrée
   *[other] sous { $count } heures ouvrées
}
promise-made = Faite le { $time }
promise-due = Échéance : { $time }
promise-kept = Tenue le { $time }
corrections-heading = Corrections
correction-from = avant :
correction-to = maintenant :
related-heading = Liens
relation-previous = Avant
relation-next = Après
relation-recurrence_of = Récurrence de
relation-recurred_as = S’est reproduit :
relation-related = Lié à
relation-duplicate_of = Doublon de
relation-duplicated_by = A pour doublon
relation-caused_by = Causé par
relation-causes = A causé
comments-heading = Commentaires archivés
comment-anonymous = Anonyme
comment-official = Officiel

## Search

search-description = Rechercher les incidents, les maintenances et les post-mortems de { $site }
search-label = Mots des titres, composants, mises à jour et post-mortems
search-newest = Les plus récents
search-found = Résultats :
search-none = Aucun résultat.
search-no-scripts = La recherche a besoin de scripts, que ce navigateur n’exécute pas. L’historique contient tout.
search-failed = L’index de recherche ne peut pas être chargé. L’historique présente tout par mois.
search-first = Les { $count } premiers sont affichés.
search-component = Composant
search-kind = Type
search-any = Tous
all-records = Les { $count } entrées

## History

history-total = { $count ->
    [0] Aucun incident ni aucune maintenance enregistrés.
    [one] { $count } incident ou maintenance enregistré.
   *[other] { $count } incidents et maintenances enregistrés.
}
record-count = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
incident-count = { $count ->
    [one] { $count } incident
   *[other] { $count } incidents
}
maintenance-count = { $count ->
    [one] { $count } maintenance
   *[other] { $count } maintenances
}
month-worst = Au pire : { $impact }
month-description = { $month } : { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
records-heading = Entrées
undated-heading = Sans date
nothing = Rien
no-components = Aucun composant n’est répertorié.
no-records = Rien d’enregistré.
pager-label = Mois
older = Plus ancien
newer = Plus récent

## Pages that lead elsewhere

not-found-heading = Page introuvable
not-found-text = Il n’y a rien à cette adresse. Ces pages peuvent vous aider :
moved-heading = Cette page a été déplacée
moved-text = Aller à la nouvelle adresse

## Posts that nobody wrote, where readers expect one

said-in_progress = La maintenance planifiée est en cours.
said-completed = La maintenance planifiée est terminée.
said-resolved = Cet incident est résolu.

## API

api-link = API
api-heading = API
api-description = Ce que { $site } publie, en JSON pour les programmes
api-intro = Des programmes peuvent lire eux aussi tout ce que contiennent ces pages : sous forme de fichiers JSON, sur le modèle de l’API de Statuspage.
api-open = Chacun peut les lire de partout, avec GET ou HEAD, sans clé, y compris depuis les scripts d’autres sites. Une fois par minute suffit.
api-ids = Un identifiant ne change jamais. Il se compose de 12 lettres et chiffres ; l’adresse de la page d’un incident se trouve dans shortlink.
api-times = Les dates et heures sont dans le fuseau horaire de ce site. Elles correspondent au moment où le site a été généré, le { $time }, et changent lorsqu’il l’est de nouveau. 1970-01-01 remplace une date que personne n’a indiquée.
api-texts = Les textes sont tels que leurs auteurs les ont rédigés, en Markdown.
api-openapi = Une description de tous les documents pour les programmes (OpenAPI 3.1)
api-example = Son contenu actuel, avec une entrée de chaque liste

api-family-statuspage = État, composants, incidents, maintenances
api-family-about-statuspage = Les noms et les valeurs sont ceux de l’API v2 de Statuspage ; les programmes écrits pour elle lisent donc aussi ce site. L’état général découle des composants ; les incidents ouverts figurent dans leur propre liste.
api-statuspage-summary = Tout ce qui vaut actuellement : l’état, les composants, les incidents non résolus, les maintenances à venir et en cours.
api-statuspage-status = L’état général, en un mot et en une phrase.
api-statuspage-components = Tous les composants et groupes.
api-statuspage-incidents = Les 50 incidents les plus récents, avec tout ce qui a été publié.
api-statuspage-unresolved = Les incidents non résolus.
api-statuspage-resolved = Les 50 incidents résolus les plus récents.
api-statuspage-maintenances = Les 50 maintenances les plus récentes.
api-statuspage-upcoming = Les maintenances à venir, la plus proche d’abord.
api-statuspage-active = Les maintenances en cours.
api-statuspage-history = Les trois derniers mois, en bref.
api-statuspage-incident = Un incident ou une maintenance, d’après son identifiant.
api-statuspage-details = La même chose sans page, mais avec le post-mortem.

api-family-feeds = Flux et calendriers
api-family-about-feeds = Chaque composant et chaque groupe a les mêmes dans le dossier de sa page, par exemple components/NAME/updates.atom ; il en va de même pour les incidents récents et pour ceux qui ne sont pas terminés.
api-feeds-updates-atom = Une entrée pour chaque mise à jour, chaque post-mortem et chaque correction : qui connaissait déjà l’incident apprend ce qu’il y a de nouveau.
api-feeds-updates-rss = La même chose en RSS.
api-feeds-updates-json = La même chose en JSON Feed.
api-feeds-history-atom = Une entrée pour chaque incident, qui change avec lui, comme chez Statuspage.
api-feeds-history-rss = La même chose en RSS.
api-feeds-history-json = La même chose en JSON Feed.
api-feeds-calendar = Un calendrier des maintenances, avec rappels.
api-feeds-incidents = Un calendrier des incidents.

api-family-site = Pour d’autres pages et pour les terminaux
api-family-about-site = Chaque composant et chaque groupe a aussi un badge et un script dans le dossier de sa page.
api-site-badge = L’état sous forme d’image.
api-site-endpoint = La même chose pour le badge « endpoint » de shields.io.
api-site-embed = Un script qui affiche l’état sur une autre page, dans un lien menant ici.
api-site-text = La page d’état en texte brut, pour les terminaux.
api-site-search = Toutes les entrées en bref, les plus récentes d’abord, telles que les lit la recherche de ce site.

api-family-cstate = Sur le modèle de cState
api-family-about-cstate = Pour les programmes écrits pour cState 6.
api-cstate-index = Tout ce qui vaut actuellement.
api-cstate-issues = Tous les incidents, maintenances et avis, les plus récents d’abord.
api-cstate-issue = Une de ces entrées, avec tout ce qui a été publié.
api-cstate-affected = Un composant et ce qui l’a touché.
api-cstate-rss = { api-feeds-history-rss }
api-cstate-badge = { api-site-badge }

api-family-statusfy = Sur le modèle de statusfy
api-family-about-statusfy = Pour les programmes écrits pour l’API statique de statusfy.
api-statusfy-systems = Les composants.
api-statusfy-scheduled = Les maintenances à venir.
api-statusfy-incidents = Les incidents et maintenances, les plus récents d’abord, dix par page.
api-statusfy-history = La même chose par mois, trois mois par page.
api-statusfy-timeline = Les huit derniers jours.
api-statusfy-incident = Un incident ou une maintenance.
api-statusfy-atom = { api-feeds-history-atom }
api-statusfy-rss = { api-feeds-history-rss }
api-statusfy-calendar = { api-feeds-calendar }

## In other pages

embed-title = État de { $site }
embed-close = Fermer
under-way-until = Maintenance jusqu’au { $time }
coming-from = Maintenance à partir du { $time }

## Feeds

feed-title = { $site } - Historique des incidents
feed-title-of = { $site } - { $name } - Historique des incidents
feed-posts-title = { $site } - Mises à jour
feed-posts-title-of = { $site } - { $name } - Mises à jour
feed-post-title = { $status } : { $title }
calendar-title = { $site } - Maintenances
calendar-title-of = { $site } - { $name } - Maintenances
calendar-incidents-title = { $site } - Incidents
calendar-incidents-title-of = { $site } - { $name } - Incidents
feed-scheduled = MAINTENANCE PLANIFIÉE : { $window }
feed-postmortem = Lire les détails
feed-components = Concerne : { $components }
feed-component = { $name } ({ $status })
feed-note = Ceci est un flux. Copiez son adresse dans un lecteur de flux pour être informé de toutes les nouveautés.
feed-page = Lire la même chose sous forme de page
