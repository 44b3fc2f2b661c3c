# De vergaderset: wat Tafelstuk zelf op de pagina’s zet.
pack-title = Vergaderset
pack-document-title = Vergaderset { $board }, { $date }
pack-date = { $day } { $month } { $year }
pack-long-date = { $weekday } { $day } { $month } { $year }
pack-time = { $hour }.{ $minute }
pack-time-at = { $from } uur
pack-time-range = { $from } – { $until } uur
pack-minutes = { $minutes } min
pack-month-1 = januari
pack-month-2 = februari
pack-month-3 = maart
pack-month-4 = april
pack-month-5 = mei
pack-month-6 = juni
pack-month-7 = juli
pack-month-8 = augustus
pack-month-9 = september
pack-month-10 = oktober
pack-month-11 = november
pack-month-12 = december
pack-weekday-1 = maandag
pack-weekday-2 = dinsdag
pack-weekday-3 = woensdag
pack-weekday-4 = donderdag
pack-weekday-5 = vrijdag
pack-weekday-6 = zaterdag
pack-weekday-7 = zondag
pack-cover-time = Tijd
pack-cover-place = Plaats
pack-cover-chair = Voorzitter
pack-cover-secretary = Secretaris
pack-cover-number = Vergadering
pack-cover-set = Set
pack-cover-set-value = { $set }, stand van { $date }
pack-audience-members = Deze set is voor de leden van de tafel.
pack-audience-public = Deze set is openbaar.
pack-some-partner = een partner
pack-audience-partner = Deze set is voor { $name }.
pack-audience-chair = Deze set is voor de voorzitter. Stuur hem niet door.
pack-cover-withheld =
    { $count ->
        [one] De inhoud van punt { $labels } staat niet in deze set.
       *[other] De inhoud van de punten { $labels } staat niet in deze set.
    }
pack-cover-closed =
    { $count ->
        [one] Punt { $labels } is besloten: bewaar die stukken zorgvuldig en deel ze niet.
       *[other] De punten { $labels } zijn besloten: bewaar die stukken zorgvuldig en deel ze niet.
    }
pack-cover-numbering = Pagina’s zijn per agendapunt genummerd, zoals 3-1 en 3-2. Een nagekomen stuk verschuift dus niets.
pack-cover-large = Grootletter: druk deze set af op A3. De paginanummers zijn die van de gewone set.
pack-cover-draft = Dit is een concept. Punten, stukken en nummers kunnen nog veranderen.
pack-and = { $first } en { $last }
pack-copy-for = Exemplaar van { $name }
pack-draft = CONCEPT
pack-agenda = Agenda
pack-column-number = Nr
pack-column-time = Tijd
pack-column-subject = Onderwerp
pack-column-treatment = Behandeling
pack-column-page = Pag.
pack-no-page = –
pack-asked = Wat wordt van u gevraagd
pack-home-decision = eigen besluit nodig
pack-withheld = Besloten
pack-closed = besloten
pack-oral = mondeling
pack-hamerstuk = hamerstuk
pack-presenters = toelichting: { $names }
pack-item = agendapunt { $label }
pack-version = versie { $version }
pack-author = Steller: { $name }
pack-portfolio-holder = Portefeuillehouder: { $name }
pack-column-step = Stap
pack-column-who = Wie
pack-column-when = Wanneer
pack-attachments = Bijlagen
pack-attachment-file = bestand { $file }
pack-untitled = Stuk zonder titel
pack-supplied = Dit stuk blijft zoals het is aangeleverd, in het bestand “{ $file }”.
pack-supplied-pages = De pagina’s van dat bestand staan niet in deze set. Lees het bestand zelf, of vraag het op bij de secretaris.
pack-attachment = Bijlage { $number }
pack-attachment-title = Bijlage { $number }: { $title }
pack-attachment-note = bijlage { $number }
pack-addendum = Nazending
pack-document-title-addendum = Nazending { $board }, { $date }
pack-cover-since = Hoort bij
pack-cover-since-value = set { $set }, stand van { $date }
pack-cover-numbering-addendum = Bewaar de vorige set: de paginanummers daarin blijven gelden. Nieuwe pagina’s tellen per agendapunt door en zeggen welke pagina’s ze vervangen.
pack-cover-numbering-whole = Pagina’s zijn per agendapunt genummerd. Wat al was verzonden houdt zijn nummer; wat later kwam telt door. Daarom springen nummers soms.
pack-changes = Wat is er nieuw
pack-changes-lead = Deze nazending hoort bij set { $set } (stand van { $date }). Alles wat hier niet staat, is gelijk gebleven.
pack-column-what = Wat
pack-column-replaces = Vervangt
pack-replaces = vervangt { $pages }
pack-supplied-here =
    { $count ->
        [one] Dit stuk staat op de volgende pagina, zoals het is aangeleverd in het bestand “{ $file }”.
       *[other] Dit stuk staat op de volgende { $count } pagina’s, zoals het is aangeleverd in het bestand “{ $file }”.
    }
pack-supplied-missing = De pagina’s van het bestand “{ $file }” staan niet in deze set: { $why }.
pack-supplied-ask = Vraag het bestand op bij de secretaris.
pack-kept = Overgenomen uit het oorspronkelijke bestand ({ $origin }), zonder opmaak:
pack-image-missing = [Afbeelding ontbreekt: { $alt }]
pack-picture = Afbeelding zonder beschrijving
pack-page-of = set { $set }, pagina { $page } van { $total }
pack-foot = { $board } · { $date }
pack-label-cover = omslag
pack-label-agenda = agenda
pack-label-changes = nieuw
pack-people = Deelnemers
pack-people-name = Naam
pack-people-of = Organisatie en functie
pack-people-role = Rol
pack-people-deputy = Plaatsvervanger
pack-receivers = De set gaat ook naar
pack-decisions = Besluiten van { $date }
pack-decisions-short = Besluiten van de vorige keer
pack-decisions-draft = Dit is een concept: deze lijst is nog niet verzonden.
pack-decided-closed = Besloten
pack-actions = Open acties
pack-column-action = Actie
pack-further = Verder in deze set:
pack-separator-papers = Stukken bij dit punt
pack-item-word = Agendapunt
pack-label-people = deelnemers
pack-label-decisions = besluiten
pack-label-actions = acties
pack-beside = { $role } bij { $name }
pack-actions-open =
    { $count ->
        [one] 1 open actie
       *[other] { $count } open acties
    }
pack-left-out-decided = noemt wat deze lezers niet mogen zien; staat niet bij de besluiten van de vorige keer
pack-left-out-action = noemt wat deze lezers niet mogen zien; staat niet bij de open acties
pack-document-title-agenda = Agenda { $board }, { $date }
pack-document-title-papers = Stuk voor { $board }, { $date }
pack-signature = Handtekening
pack-list-page = { $page } van { $total }
pack-label-of-set = { $name } { $set }
pack-outline-item = { $label } { $title }
pack-place-image = “{ $paper }”, bij “{ $section }”
pack-place-paper = “{ $paper }”
pack-place-pack = de hele set
pack-fault-no-alt = een afbeelding heeft nog geen beschrijving. Zeg in één zin wat erop te zien is
pack-fault-setting = de pagina’s kunnen niet worden gezet ({ $reason })
pack-fault-writing = het bestand kan niet worden samengesteld ({ $reason })

# Het herstelblad.
recovery-sheet-title = Herstelblad van Tafelstuk
recovery-sheet-lead = Met deze code opent u uw gegevens als het wachtwoord kwijt is, de computer kapot is, of een ander het werk overneemt.
recovery-sheet-keep = Druk dit blad af en leg het achter slot, bijvoorbeeld in de kluis van het secretariaat.
recovery-sheet-apart = Bewaar het niet op dezelfde computer en stuur het niet per mail.
recovery-sheet-who = Wie deze code en een reservekopie heeft, kan alles lezen.
recovery-sheet-new = Kiest u een nieuw wachtwoord, dan krijgt u een nieuw blad. Dit blad werkt dan niet meer.
recovery-sheet-use = Zo gebruikt u het blad: open Tafelstuk, kies zo nodig “Reservekopie terugzetten”, en typ deze code waar om het wachtwoord wordt gevraagd. Hoofdletters, spaties en streepjes maken niet uit.
recovery-sheet-made = Gemaakt op
pack-report-contents = Inhoud
