"""French as it is written in Belgium: `GSM`, `commune`, `à 9 h 30`.

The spaces in front of `?`, `!`, `:` and `;` become spaces that do not break.
"""

from __future__ import annotations

WORDS = {
    # The frame of every page
    "skip": "Aller au contenu",
    "notice": "Avis",
    "attention": "Attention",
    "menu": "Menu",
    "more": "Plus",
    "crumbs": "Fil d’Ariane",
    "home": "Accueil",
    "contact": "Contact",
    "on_this_page": "Sur cette page",
    "around": "Précédent et suivant",
    "previous": "Précédent",
    "next": "Suivant",
    "call": "Appelez {name}",
    "call.number": "Tél. {phone}",
    "call.sentence": "Appelez {name} : {phone}",
    "questions?": "Une question ? Appelez-nous.",
    "ask": "Une question ?",
    "updated": "Mis à jour le {day}",
    "leaflets": "Dépliant et affiche",
    "privacy.link": "Vie privée : quelles données figurent sur ce site",
    "route": "Itinéraire",
    "photo_by": "Photo : {name}",
    "open": "Ouvert",
    "and": "{first} et {last}",
    "data": "{hub} : données ouvertes",
    "back_to_text": "Retour au texte",
    "more_here": "En savoir plus",
    "other_languages": "Autres langues",
    # The front page
    "home.directions": "Comment venir",
    "home.hours": "Heures d’ouverture",
    "home.agenda": "Que se passe-t-il ?",
    "home.agenda.all": "Tout l’agenda",
    "home.news": "Actualités",
    "home.news.all": "Toutes les actualités",
    "home.offers": "Que trouve-t-on ici ?",
    "home.offers.all": "Toute l’offre",
    "home.questions": "Questions et réponses",
    "home.questions.all": "Toutes les questions",
    "home.tasks": "Un coup de main ?",
    "home.tasks.all": "Toutes les tâches",
    "home.people": "Qui d’autre appeler ?",
    # How far the hub is
    "phase.idee": "Encore une idée",
    "phase.idee.sentence": "Nous ne sommes pas encore ouverts. Nous réfléchissons à un point de rencontre, et vos idées sont les bienvenues.",
    "phase.bouw": "Nous construisons",
    "phase.bouw.sentence": "Nous ne sommes pas encore ouverts, mais nous y travaillons.",
    "phase.open": "Nous sommes là",
    "phase.open.sentence": "Bienvenue.",
    "phase.gesloten": "Fermé",
    "phase.gesloten.sentence": "C’est fermé. Appelez-nous si vous voulez savoir quelque chose.",
    "phase.verhuist": "Nous déménageons",
    "phase.verhuist.sentence": "Nous sommes en plein déménagement. Appelez-nous si vous voulez savoir quelque chose.",
    "phase.dicht": "Fermé pour l’instant",
    "phase.dicht.sentence": "Jusqu’au {day} inclus.",
    # Open and closed
    "closed_on": "Nous sommes fermés le {day}.",
    "closed_from": "Nous sommes fermés du {first} au {last} inclus.",
    "closed": "fermé",
    "because": "{told} ({why})",
    "not": "Fermé {days}.",
    "order_by": "À commander : {moment} au plus tard.",
    "order_by.open": "{what} : à commander au plus tard {moment}",
    "register_by.open": "{what} : s’inscrire au plus tard {moment}",
    "of_day": "{what} du {day}",
    "and_more": "{told} et plus encore",
    "changed": "{names} : {hours} le {day}.",
    "changed.days": "{days} : {hours}",
    # The agenda
    "agenda.none": "Il n’y a rien à l’agenda pour l’instant. Passez quand même nous voir.",
    "agenda.until": "Jusqu’au {day} inclus",
    "agenda.weekend": "Week-end du {day}",
    "agenda.again": "Ce qui revient",
    "agenda.undated": "Date à fixer",
    "agenda.calendar": "{month} en calendrier",
    "agenda.months": "Mois par mois",
    "agenda.month.about": "Ce qu’il y a à faire à {hub} en {month}.",
    "agenda.subscribe": "L’agenda dans votre GSM",
    "agenda.subscribe.short": "Dans votre GSM",
    "agenda.subscribe.how": (
        "Abonnez-vous : chaque activité apparaît d’elle-même dans votre propre agenda, et ce qui change aussi. "
        "Touchez un de ces mots et acceptez."
    ),
    "agenda.everything": "Tout",
    "agenda.feed": "Vous utilisez un lecteur de flux ? {link}.",
    "agenda.feed.link": "Suivez-y ce qui est nouveau ou change",
    "agenda.feed.title": "{hub} : agenda",
    # An event
    "date_unknown": "Date {unknown}",
    "hour_unknown": "heure {unknown}",
    "unknown": "encore à fixer",
    "from_day": "du {first} au {last}",
    "several_days": "à partir de {start}, le dernier jour jusqu’à {end}",
    "rule.except": "{rule}, sauf {days}",
    "cancelled": "annulé",
    "cancelled.colon": "Annulé : {title}",
    "cancelled.on": "{title} n’a pas lieu le {day}.",
    "cancelled.that_day": "Le {day}, cela n’a pas lieu.",
    "cancelled.note": "{day} : annulé.",
    "full": "complet",
    "full.colon": "Complet : {title}",
    "full.that_day": "Le {day}, il n’y a plus de place.",
    "instead_of": "au lieu du {day}",
    "place_is": "lieu : {place}",
    "now_on": "Maintenant le {day}",
    "different_on": "{title} : changement le {day}.",
    "over": "Cette activité est passée.",
    "over.was": "C’était le {day}.",
    "over.last": "La dernière fois, c’était le {day}.",
    "hour_first": "{hour} : {title}",
    "when": "Quand",
    "where": "Où",
    "price": "Prix",
    "who": "Qui",
    "for_whom": "Pour qui",
    "date.label": "Date",
    "register": "Inscription",
    "order": "Commande",
    "until": "au plus tard {moment}",
    "next_time": "Prochaine fois",
    "next_times": "Prochaines fois",
    "not_on": "Pas le",
    "place.more": "En savoir plus sur ce lieu",
    "in_your_calendar": "Dans votre agenda",
    "in_your_calendar.link": "Ajoutez-le à votre propre agenda",
    "put_name_down": "Inscrivez-vous : appelez le {phone}",
    "register_by": "Inscription : au plus tard {moment}.",
    "price_is": "Prix : {price}",
    "questions_to": "Une question ? Appelez {name} : {phone}",
    # The other lists
    "euro": "{amount}\N{NO-BREAK SPACE}€",
    "offers.others": "Et aussi",
    "more_or_order": "En savoir plus ou commander",
    "more_about": "En savoir plus",
    "questions": "Questions",
    "questions.everybody": "Pour tout le monde",
    "checked_on": "Vérifié le {day}.",
    "news.of_year": "Actualités de {year}",
    "news.of_year.about": "Les actualités de {year} de {hub}.",
    "news.by_year": "Par année",
    "news.succesje": "Belle réussite",
    "news.verslag": "Compte rendu",
    "task.ask": "Cela vous tente ?",
    "insured?": "Êtes-vous assuré ?",
    "place.ask": "Vous ne trouvez pas ?",
    "room.request": "Demander {room}",
    "room.ask": "Vous voulez ce local ?",
    # Everything by its name
    "names": "De A à Z",
    "names.link": "Tout de A à Z",
    "names.about": "Tout ce qu’il y a à {hub}, de A à Z.",
    "names.letters": "Lettres",
    "names.range": "De {first} à {last}",
    "names.rest": "Tout le reste",
    "names.others": "Autres signes",
    "names.times": "{count} fois ; {when}",
    # Contact
    "contact.about": "Comment joindre {hub}.",
    "contact.people": "Qui appeler ?",
    "contact.hours": "Quand est-ce ouvert ?",
    "contact.where": "Où est-ce ?",
    "contact.access": "Est-ce facile d’entrer ?",
    # The sheets on the site
    "leaflets.about": "Les imprimés de {hub}.",
    "leaflets.how": (
        "Regardez-les, envoyez-les ou imprimez-en un pour vous. Vous voulez les distribuer ou les afficher ? {call}. "
        "Vous recevrez alors des imprimés prêts pour cela."
    ),
    # An address that is no page, or no longer
    "missing": "Personne n’habite ici",
    "missing.text": (
        "La page a peut-être déménagé, ou il y a une petite faute dans l’adresse. Cela arrive. "
        "Appelez-nous, nous chercherons ensemble."
    ),
    "missing.home": "Vers l’entrée de {hub}",
    "moved": "Cette page a déménagé.",
    "moved.link": "Aller à la nouvelle adresse.",
    "moved.lost": "Vous ne trouvez pas ? Appelez {name} : {phone}",
    # Privacy
    "privacy": "Vie privée",
    "privacy.about": "Quelles données de qui figurent sur ce site.",
    "privacy.why": "Ce site vous montre ce qu’il y a à faire à {hub}. Nous voulons en savoir le moins possible sur vous.",
    "privacy.who?": "Qui est responsable ?",
    "privacy.who": "{who}. Une question sur vos données ? Appelez {name} : {phone}.",
    "privacy.who.mail": "{who}. Une question sur vos données ? Appelez {name} : {phone}, ou écrivez à {mail}.",
    "privacy.what?": "Quelles données trouve-t-on ici ?",
    "privacy.what": (
        "Le nom et le numéro de téléphone de nos personnes de contact, et parfois leur adresse e-mail et leur photo. "
        "Ainsi, vous savez qui appeler. Nous ne le faisons qu’avec leur accord."
    ),
    "privacy.pictures": (
        "Sur les photos, on peut voir des gens. À qui est reconnaissable, nous demandons d’abord son accord. "
        "Pour les enfants, nous le demandons aussi aux parents."
    ),
    "privacy.long?": "Combien de temps ?",
    "privacy.long": "Tant que la personne est notre contact, ou jusqu’à ce que vous demandiez d’enlever quelque chose.",
    "privacy.long.pictures": "Une photo reste aussi longtemps que son article est sur le site.",
    "privacy.away?": "Enlever ou corriger quelque chose ?",
    "privacy.away": (
        "Appelez {name}. Vous n’avez pas à dire pourquoi. Vous pouvez toujours demander ce que nous gardons sur vous."
    ),
    "privacy.away.mail": (
        "Appelez {name} ou écrivez-lui. Vous n’avez pas à dire pourquoi. "
        "Vous pouvez toujours demander ce que nous gardons sur vous."
    ),
    "privacy.look?": "Et si vous regardez simplement ?",
    "privacy.look": (
        "Alors nous ne retenons rien. Ce site ne place pas de cookies, ne compte pas ses visiteurs et ne charge rien d’autres sites. "
        "L’entreprise qui l’héberge note parfois brièvement, pour la sécurité, depuis quelle adresse internet une page a été "
        "demandée. Nous ne regardons pas cela."
    ),
    "privacy.complain?": "Pas satisfait ?",
    "privacy.complain": "Parlez-nous-en d’abord. Si cela n’aide pas, vous pouvez porter plainte auprès de l’{authority}.",
    "privacy.authority": "Autorité de protection des données",
    # Who runs it
    "legal.fv": "association de fait",
    "legal.liquidation": "{name} en liquidation",
    "legal.number": "numéro d’entreprise {number}",
    "legal.court": "RPM {court}",
}
