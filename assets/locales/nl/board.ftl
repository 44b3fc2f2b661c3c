# Tafels, leden, partners, vaste agenda.
board-new = Nieuwe tafel
board-add = Tafel maken
board-switch = Andere tafel kiezen
board-fields = Over deze tafel
board-name = Naam van de tafel
board-short = Afkorting
board-short-help = Twee tot vier letters, bijvoorbeeld BST.
board-region = Regio
board-kind = Wat doet de tafel?
board-kind-decides = Besluit
board-kind-decides-help = Bestuurders nemen hier besluiten.
board-kind-advises = Adviseert
board-kind-advises-help = Ambtenaren bereiden hier besluiten voor.
numbering = Nummer van het eerste agendapunt
numbering-help = Bijvoorbeeld 1, 01 of A.1. De andere punten volgen vanzelf.
numbering-example = Geeft: { $labels }. Geldt voor alle agenda’s die nog niet zijn verzonden.
numbering-refused = Eindig met een getal om door te tellen, zoals 1, 01 of A.1.
numbering-kept = De agendapunten zijn opnieuw genummerd
board-public = Vergaderingen zijn openbaar
board-public-help = Alleen dan kunt u een openbare set maken.
board-accent = Kleur
accent-sea = Zee
accent-forest = Bos
accent-night = Nacht
accent-plum = Pruim
accent-brick = Steen
accent-slate = Lei

people-title = Mensen en partners
members = Wie zit aan tafel, wie krijgt wat
members-empty = Nog geen leden
members-empty-help = Voeg toe wie aan deze tafel zit. Dan weet Tafelstuk wie voorzitter en secretaris is.
member-add = Lid toevoegen
member-added = { $name } toegevoegd
member-name = Naam
member-function = Functie
member-email = E-mail
member-partner = Partner
member-partner-none = Geen partner
member-large-print = Krijgt vergadersets in grootletter
member-large-print-help = Elke pagina op A3, met dezelfde paginanummers als de gewone set.
member-role = Rol
role-chair = voorzitter
role-secretary = secretaris
role-member = lid
role-deputy = plaatsvervanger
role-adviser = adviseur
role-secretariat = bestuurssecretariaat
role-receiver = agendalid
partners = Partners
partners-empty = Nog geen partners
partners-empty-help = Partners zijn de organisaties aan tafel: gemeenten, zorgverzekeraar, zorgkantoor, aanbieders, cliënten.
partner-add = Partner toevoegen
partner-added = { $name } toegevoegd
partner-name = Naam van de organisatie
partner-short = Afkorting
partner-kind = Soort organisatie
partner-kind-municipality = gemeente
partner-kind-insurer = zorgverzekeraar
partner-kind-care-office = zorgkantoor
partner-kind-provider = aanbieder
partner-kind-clients = cliënten
partner-kind-other = anders
standing = Vaste agenda
standing-add = Vast punt toevoegen
standing-added = “{ $title }” staat op de vaste agenda
standing-empty = Nog geen vaste punten
standing-empty-help = Wat hier staat, komt vanzelf op elke nieuwe agenda. Bijvoorbeeld opening en rondvraag.
standing-title = Titel
standing-kind = Soort punt
standing-minutes = Minuten
standing-presenter = Wie licht toe
item-kind-opening = opening
item-kind-agenda-adoption = vaststelling agenda
item-kind-minutes-approval = verslag
item-kind-announcement = mededelingen
item-kind-incoming = ingekomen stukken
item-kind-topic = onderwerp
item-kind-any-other-business = rondvraag
item-kind-closing = sluiting
member-no-seat = niet aan deze tafel
edit = Wijzigen
board-prepares-for = Bereidt voor
board-prepares-for-none = Geen andere tafel
member-edit-of = { $name } wijzigen
member-remove = Verwijderen
member-removed = { $name } is verwijderd
member-ended =
    { $n ->
        [one] { $name } zat al aan tafel en blijft daarom bewaard. De zetel is beëindigd.
       *[other] { $name } zat al aan tafel en blijft daarom bewaard. { $n } zetels zijn beëindigd.
    }
member-ended-before = { $name } heeft hier een verleden en blijft daarom bewaard, zonder zetel.
member-no-address = geen e-mailadres
members-elsewhere =
    { $n ->
        [one] 1 bekende zonder zetel aan deze tafel
       *[other] { $n } bekenden zonder zetel aan deze tafel
    }
partner-people =
    { $n ->
        [0] nog niemand
        [one] 1 persoon
       *[other] { $n } personen
    }
partner-remove = Verwijderen
partner-removed = { $name } is verwijderd
standing-remove = Verwijderen
standing-removed = “{ $title }” is van de vaste agenda af
standing-treatment = Behandeling
standing-treatment-none = geen
standing-treatment-information = ter informatie
standing-treatment-discussion = ter bespreking
standing-treatment-decision = ter besluitvorming
seat = Zetel
seat-at = Zetel aan de { $board }
seat-gets = Krijgt de set
seat-from = Vanaf
seat-until = Tot en met
seat-until-day = tot en met { $day }
seat-beside = Hoort bij
seat-beside-none = Niemand in het bijzonder
seat-beside-of = bij { $name }
seat-end = Zetel beëindigen
seat-give = Zetel geven
seat-give-to = { $name } een zetel geven
seats-ended =
    { $n ->
        [one] 1 zetel die is geëindigd
       *[other] { $n } zetels die zijn geëindigd
    }
receiver-help = Een agendalid krijgt de set en wordt verder niets gevraagd.
carrier-mail = per mail
carrier-link = via een link
carrier-post = per post
carrier-paper = op papier aan tafel
carrier-nothing = krijgt niets
gap-no-chair = De { $board } heeft nu geen voorzitter. Zonder voorzitter is er geen agendaoverleg.
gap-two-chairs = De { $board } heeft nu meer dan één voorzitter. Beëindig de zetel die niet meer klopt.
gap-no-secretary = De { $board } heeft nu geen secretaris.
gap-prepares-for-none = De { $board } adviseert, maar bereidt nog geen andere tafel voor. Kies die bij “Over deze tafel”.
gap-no-address =
    { $n ->
        [one] Van 1 persoon die de set per mail krijgt, is geen e-mailadres bekend.
       *[other] Van { $n } personen die de set per mail krijgen, is geen e-mailadres bekend.
    }
gap-add-chair = Voorzitter toevoegen
gap-add-secretary = Secretaris toevoegen
logo = Logo
logo-choose = Logo kiezen…
logo-other = Ander logo…
logo-remove = Weghalen
logo-removed = Het logo is weggehaald
logo-alt = Wat staat erop?
logo-alt-help = In woorden, voor wie het niet ziet.
cycle = Cyclus rond een vergadering
cycle-help = Hiermee rekent de jaarplanning. Per vergadering kunt u ervan afwijken.
cycle-days-before = { $stage }: dagen ervoor
cycle-days-after = { $stage }: dagen erna
cycle-before =
    dagen ervoor{ $weeks ->
        [0] {""}
        [one] {" "}(1 week)
       *[other] {" "}({ $weeks } weken)
    }
cycle-after =
    dagen erna{ $weeks ->
        [0] {""}
        [one] {" "}(1 week)
       *[other] {" "}({ $weeks } weken)
    }
stage-call-for-items = Uitvraag
stage-drafts = Conceptstukken binnen
stage-preparation = Ambtelijke tafel
stage-chair-talk = Agendaoverleg
stage-sending = Verzending
stage-decision-list = Besluitenlijst
stage-minutes = Verslag
stage-confirmations = Bevestigingen
school-region = Schoolvakanties van regio
school-region-help = De planning mijdt deze vakanties.
school-region-none = Geen, niet mijden
school-region-north = Noord
school-region-middle = Midden
school-region-south = Zuid
people-list = Lijst inlezen…
people-list-title = Mensen uit { $name }
people-summary =
    { $n ->
        [one] 1 regel
       *[other] { $n } regels
    } gelezen ({ $form }, { $encoding }){ $known ->
        [0] {""}
       *[other] {", "}{ $known } al bekend
    }{ $faulty ->
        [0] {""}
       *[other] {", "}{ $faulty } niet bruikbaar
    }. Er is nog niets opgeslagen.
people-form-semicolon = tabel met puntkomma’s
people-form-comma = tabel met komma’s
people-form-tab = tabel met tabs
people-form-cards = adreskaartjes
people-cut = De lijst is lang. De eerste { $n } regels zijn gelezen; deel het bestand op voor de rest.
people-columns = Wat staat in welke kolom?
people-column = Kolom { $n }
people-column-none = niet overnemen
people-column-name = naam
people-column-given-name = voornaam
people-column-infix = tussenvoegsel
people-column-family-name = achternaam
people-column-function = functie
people-column-email = e-mail
people-column-partner = organisatie
people-column-role = rol
people-role = Rol van wie er geen heeft
people-role-help = Staat er een rol in de lijst, dan geldt die.
people-none = Geen mensen gevonden
people-none-help = Zet in de eerste regel de namen van de kolommen, zoals naam, functie, e-mail en organisatie.
people-lines = Gelezen regels
people-line = Regel
people-becomes = Wat gebeurt er
people-pick = { $name } overnemen
people-new = nieuw
people-known = bekend: { $name }
people-repeats = dubbel met regel { $line }
people-new-partner = nieuwe partner
people-fault-no-name = geen naam
people-fault-bad-address = e-mailadres klopt niet
people-fault-open-quote = aanhalingsteken niet gesloten
people-take =
    { $n ->
        [one] 1 persoon overnemen
       *[other] { $n } personen overnemen
    }
people-taken =
    { $added ->
        [0] Niemand nieuw
        [one] 1 persoon nieuw
       *[other] { $added } personen nieuw
    }, { $seats ->
        [0] geen nieuwe zetels
        [one] 1 zetel gegeven
       *[other] { $seats } zetels gegeven
    }
learned = Geleerd bij het inlezen
learned-empty = Nog niets geleerd
learned-empty-help = Verbetert u bij het inlezen van een stuk een kop of een naam, dan onthoudt deze tafel dat. Hier kunt u het nakijken en wissen.
learned-heading = kop van { $role }
learned-owner = iemand die vervolgstappen uitvoert
learned-forget = Vergeten
learned-forget-of = “{ $words }” vergeten
learned-forget-all = Alles vergeten
learned-forgotten = Vergeten. Stukken die al zijn ingelezen, blijven zoals ze zijn.
board-separators = Een blad voor elk agendapunt
board-separators-help = In elke set begint een punt met stukken op een eigen blad met zijn nummer. Paginanummers veranderen er niet door.
