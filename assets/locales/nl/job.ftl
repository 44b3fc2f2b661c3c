# Wat lang werk van zichzelf zegt, en de namen van de bestanden die het maakt.
pack-progress-setting = De pagina’s worden opgemaakt
pack-progress-keeping = De set wordt bewaard
pack-status-after-version = werkversie, na deze versie gewijzigd
pack-left-out-item = heel punt
pack-left-out-withheld = niet voor de lezers van deze set; het gaat niet mee
pack-file-name = vergaderset
pack-file-addendum = nazending
pack-page-range = { $first } t/m { $last }
pack-change-title-when = Dag, tijd en plaats
pack-change-title-times = Tijden van de punten
pack-change-when = gewijzigd
pack-change-times = gewijzigd
pack-change-item-added = nieuw punt
pack-change-item-removed = punt vervallen
pack-change-item-renamed = andere titel of ander nummer
pack-change-item-closed = nu besloten
pack-change-item-opened = niet langer besloten
pack-change-item-facts = andere behandeling of toelichting
pack-change-added = nieuw
pack-change-replaced = gewijzigd
pack-change-removed = vervallen
pack-file-members = leden
pack-file-public = openbaar
pack-file-partner = partner
pack-file-chair = voorzitter
pack-file-concept = CONCEPT
store-progress-backup = De reservekopie wordt gemaakt
store-progress-restore = De reservekopie wordt gecontroleerd en teruggezet
store-progress-verify = De gegevens worden gecontroleerd
store-progress-sheet = Het herstelblad wordt gemaakt
store-recovery-file = Tafelstuk herstelblad.pdf
intake-progress-reading = De stukken worden gelezen
intake-progress-scans = Gescande pagina’s worden gelezen
intake-progress-keeping = De stukken krijgen hun plaats op de agenda
pack-left-out-needs-password = het bestand gaat alleen open met een wachtwoord. Geef dat bij het stuk, of vraag om een bestand zonder
pack-left-out-wrong-password = het wachtwoord past niet op het bestand
pack-left-out-damaged = het bestand is beschadigd en kan niet worden gelezen
pack-left-out-too-many-pages = het bestand heeft meer pagina’s dan in een set gaan
pack-left-out-needs-office = het bestand moet eerst een PDF worden; LibreOffice staat niet op deze computer of kon het niet lezen
pack-left-out-no-pages = dit soort bestand heeft geen pagina’s
pack-remark-page-lost = op deze pagina’s ontbreekt iets of is niets te lezen: { $pages }
pack-remark-repaired = het bestand was beschadigd en is hersteld
pack-remark-unlocked = het bestand was op slot; in de set is het dat niet
pack-remark-actions-removed = scripts en acties zijn eruit gehaald
pack-remark-files-removed = bestanden in het bestand zijn eruit gehaald
pack-remark-media-removed = geluid of film is eruit gehaald
pack-remark-form-flattened = het formulier kan in de set niet meer worden ingevuld
pack-remark-fields-unseen = ingevulde velden zijn op deze pagina’s niet te zien: { $pages }
pack-remark-links-removed = links die nergens heen leiden zijn eruit gehaald
pack-remark-layers-hidden = er zijn verborgen lagen; die blijven verborgen
pack-remark-tags-unusable = de opbouw voor schermlezers is niet bruikbaar; de tekst wordt op volgorde gelezen
pack-progress-files = Bestanden gereedmaken
pack-leak-page = op pagina { $page }
pack-leak-beside = in het bestand, naast de pagina’s
pack-progress-leaks = Controleren op wat niet naar buiten mag
pack-not-conforming = Deze set is niet helemaal toegankelijk of archiefwaardig, door deze bestanden:
pack-unlock = Wachtwoord geven
pack-unlock-help = “{ $title }” zit op slot. Met het wachtwoord komen de pagina’s in de set. Het wachtwoord wordt niet bewaard.
pack-unlock-password = Wachtwoord van het bestand
pack-unlocked = “{ $title }” is open. Maak de set opnieuw om de pagina’s erin te zetten.
pack-file-paper = afdrukset
pack-file-large = grootletter
pack-for-paper = Om af te drukken
pack-for-paper-help = Dubbelzijdig: elk punt begint op een voorkant. De omslag is wit, en de paginanummers blijven gelijk.
pack-large-print = Grootletter
pack-large-print-help = Elke pagina op A3, bijna anderhalf keer zo groot. Bijlagen worden ook groter. De paginanummers blijven gelijk, zodat iedereen dezelfde pagina voor zich heeft.
pack-copies = Exemplaren op naam
pack-copies-help = Op elk exemplaar staat van wie het is. De pagina’s worden niet opnieuw gemaakt.
pack-copies-nobody = Niemand krijgt deze set. Kies bij Verzenden wie welke set krijgt; daarna kunt u hier exemplaren op naam maken.
pack-copies-marked = Naam ook dwars over elke pagina
pack-copies-marked-help = Handig bij vertrouwelijke stukken: een kopie verraadt van wie hij kwam.
pack-copies-make =
    { $n ->
        [one] 1 exemplaar opslaan
       *[other] { $n } exemplaren opslaan
    }
pack-copies-saving = De exemplaren worden opgeslagen
pack-copies-saved =
    { $n ->
        [one] 1 exemplaar opgeslagen
       *[other] { $n } exemplaren opgeslagen
    }
pack-leak-accepted = noemt “{ $pages }”; u hebt gezien dat dit in dit bestand mag staan
pack-leak-look = Staat dit terecht in “{ $title }”? Dan kunt u het daar laten staan. Dat geldt voor dit bestand en deze woorden; al het andere blijft de set tegenhouden.
pack-leak-accept = In dit bestand laten staan
pack-leak-accepted-now = “{ $words }” mag in “{ $title }” staan. Maak de set opnieuw.
pack-let-stand = Mag van u in deze bestanden staan
pack-let-stand-one = “{ $words }” in “{ $title }”
pack-let-stand-stop = Toch niet
pack-let-stand-stop-name = “{ $words }” toch niet laten staan in “{ $title }”
pack-let-stand-stopped = “{ $words }” in “{ $title }” houdt een set weer tegen.
pack-remark-converted = LibreOffice heeft er een PDF van gemaakt; kijk of alles goed staat
pack-print = Afdrukken…
pack-print-shown = “{ $name }” is opgeslagen en gaat open. Kies daar Afdrukken.
pack-publication = publicatie-uitgave
pack-publication-list = Over de bestanden.txt
pack-publication-fits = toegankelijk en archiefwaardig
pack-publication-about =
    { $n ->
        [one] Bij deze uitgave hoort 1 bestand. Per bestand staat hier of het toegankelijk en archiefwaardig is.
       *[other] Bij deze uitgave horen { $n } bestanden. Per bestand staat hier of het toegankelijk en archiefwaardig is.
    }
pack-problem-no-accessible-claim = zegt niet van zichzelf dat het toegankelijk is (PDF/UA)
pack-problem-no-archive-claim = zegt niet van zichzelf dat het archiefwaardig is (PDF/A)
pack-problem-not-tagged = heeft geen opbouw voor schermlezers
pack-problem-no-language = zegt niet in welke taal het is
pack-problem-font-not-embedded = mist een lettertype
pack-problem-print-colours = heeft kleuren voor een drukpers
pack-problem-not-plain = was op slot, of bevat scripts of bestanden
pack-problem-picture-only = is een afbeelding zonder beschrijving
pack-publish = Publicatie-uitgave opslaan…
pack-publish-help = Dat is een set die wel helemaal toegankelijk en archiefwaardig is, met deze bestanden ernaast en bij elk wat eraan schort.
pack-published =
    { $n ->
        [0] De publicatie-uitgave is opgeslagen
        [one] De publicatie-uitgave is opgeslagen, met 1 bestand ernaast
       *[other] De publicatie-uitgave is opgeslagen, met { $n } bestanden ernaast
    }
pack-print-title = Ook om af te drukken
pack-print-agenda = Agenda
pack-print-paper = Stuk
pack-print-name-cards = Naamkaartjes
pack-print-one = Afdrukken
pack-print-one-name = “{ $title }” afdrukken
pack-print-attendance = Presentielijst
search-progress-index = Nieuwe en gewijzigde teksten worden doorzoekbaar gemaakt
search-progress-files = Bijlagen worden gelezen om erin te kunnen zoeken
