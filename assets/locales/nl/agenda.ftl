# De agenda van één vergadering.
agenda = Agenda
agenda-items = Agendapunten
agenda-items-below = Onderdelen van { $title }
agenda-empty = De agenda is nog leeg
agenda-empty-help = Voeg punten toe, of sleep een agenda of stukken hierheen. Tafelstuk zet elk stuk bij zijn punt.
agenda-planned = Gepland { $planned } uur
agenda-planned-of = Gepland { $planned } uur van { $available } uur
agenda-over =
    { $n ->
        [one] 1 minuut te veel
       *[other] { $n } minuten te veel
    }
item-add = Agendapunt
item-add-below = Onderdeel toevoegen
item-add-hint = Titel van het punt, daarna Enter
item-added = { $title } toegevoegd
item-title = Titel
item-label = Nummer
item-treatment = Behandeling
item-minutes = Minuten
item-presenter = Wie licht toe
item-marks = Bijzonderheden
item-set-consent = Hamerstuk
item-set-closed = Besloten
item-set-oral = Mondeling
item-set-late = Nagekomen
item-mark-closed = besloten
item-mark-oral = mondeling
item-mark-late = nagekomen
item-consent = hamerstuk
item-no-paper = nog geen stuk
item-panel = Punt { $title } wijzigen
item-edit = Wijzigen
item-more = Meer bij { $title }
item-up = Omhoog
item-down = Omlaag
item-inward = Onderdeel maken van punt hierboven
item-outward = Zelfstandig punt maken
item-moved = { $title } staat nu op plaats { $place }
item-removed = “{ $title }” verwijderd
item-papers = Stukken bij dit punt
item-papers-empty = Nog geen stukken. Sleep ze op dit punt, of kies ze hier.
item-files = Bestanden toevoegen…
item-choose-paper = Stuk kiezen…
item-choose-paper-for = Stuk kiezen voor “{ $title }”
item-placed = “{ $title }” staat op de agenda
item-unplace = Van de agenda halen
item-unplace-name = { $title } van de agenda halen
item-unplaced = “{ $title }” van de agenda gehaald
item-numbered = punt { $label }
treatment-none = geen
treatment-information = ter informatie
treatment-discussion = ter bespreking
treatment-decision = ter besluitvorming
n-minutes =
    { $n ->
        [one] 1 minuut
       *[other] { $n } minuten
    }
n-items =
    { $n ->
        [one] 1 agendapunt
       *[other] { $n } agendapunten
    }
item-kind = Soort
item-visibility = Wie mag dit zien
item-clash = nummer dubbel
item-clash-help = Nummer { $label } staat twee keer op de agenda. Kies een ander nummer.
item-over = loopt uit
item-issued = Dit nummer is uitgegeven en blijft bij dit punt.
item-outcome = Wat is ermee gedaan?
item-outcome-none = nog niet gezegd
item-outcome-handled = behandeld
item-outcome-not-reached = niet aan toe gekomen
item-outcome-deferred = aangehouden
item-carried = doorgeschoven
item-linked = van tafel naar tafel
item-to-meeting = Naar een andere vergadering…
item-to-meeting-title = “{ $title }” naar een andere vergadering
item-to-meeting-help = Het punt gaat met zijn onderdelen en stukken mee en krijgt daar een nummer.
item-to-meeting-none = Er is geen andere vergadering van deze tafel die nog kan veranderen. Maak er eerst een.
item-to-meeting-done = “{ $title }” staat nu op de andere agenda
agenda-take-up = Punten overnemen
agenda-take-up-n = Punten overnemen ({ $n })
agenda-take-up-title = Wat kan op deze agenda?
agenda-take-up-help = Kies wat u overneemt. Alles komt er in één keer bij, vóór de rondvraag.
agenda-take-up-none = Er ligt niets klaar. Punten die een vergadering niet haalde, vragen en adviezen van de andere tafel en stukken die klaar zijn, komen hier vanzelf te staan.
agenda-take-up-do =
    { $n ->
        [0] Kies wat u overneemt
        [one] 1 punt overnemen
       *[other] { $n } punten overnemen
    }
agenda-taken-up =
    { $n ->
        [one] 1 punt overgenomen
       *[other] { $n } punten overgenomen
    }
offer-not-reached = niet aan toe gekomen op { $date }
offer-deferred = aangehouden op { $date }
offer-cancelled = van de vergadering van { $date }, die niet doorging
offer-asked = gevraagd op { $date }
offer-advised = advies van { $date }
offer-topic-ready = onderwerp dat voorbereid is
offer-paper-ready = stuk dat klaar is
offer-to-adopt = verstuurd, en nog door geen vergadering vastgesteld
offer-open-actions = wat er nog te doen is
offer-standing = vast punt van deze tafel
agenda-changed =
    { $n ->
        [one] 1 wijziging sinds agenda { $number }
       *[other] { $n } wijzigingen sinds agenda { $number }
    }
agenda-changed-help = Leden hebben agenda { $number } van { $date }. Verzend agenda { $next } om hun te laten weten wat er anders is.
agenda-changes = Wijzigingen
agenda-sent-on = Agenda { $number } verzonden op { $date }
agenda-changed-meeting = Dag, tijd of plaats: van { $from } naar { $to }
agenda-changed-added = Punt { $label } toegevoegd: { $title }
agenda-changed-removed = Punt { $label } vervallen: { $title }
agenda-changed-moved = Punt { $label } verplaatst: { $title }
agenda-changed-renamed = Punt { $label } heet nu “{ $to }” (was “{ $from }”)
agenda-changed-treatment = Punt { $label }: andere behandeling
agenda-changed-minutes =
    { $to ->
        [0] Punt { $label }: geen tijd meer
       *[other] Punt { $label }: { $to } minuten
    }
agenda-changed-presenter = Punt { $label }: toelichting door { $to }
agenda-changed-marks = Punt { $label }: andere bijzonderheden of andere lezers
agenda-changed-paper-added = Bij punt { $label } komt “{ $title }”
agenda-changed-paper-removed = Bij punt { $label } vervalt “{ $title }”
agenda-changed-paper-changed = Bij punt { $label } is de tekst van “{ $title }” gewijzigd
agenda-changed-files-changed = Bij punt { $label } zijn de bijlagen van “{ $title }” gewijzigd
meeting-cancel = Vergadering afzeggen…
meeting-cancel-title = Deze vergadering gaat niet door
meeting-cancel-help = De punten gaan mee naar de vergadering die u kiest. Kiest u er geen, dan worden ze bij de volgende aangeboden.
meeting-cancel-to = Punten meenemen naar
meeting-cancel-to-none = Nog niet; later aanbieden
meeting-cancel-why = Reden (voor uzelf)
meeting-cancel-do = Afzeggen
meeting-cancelled = De vergadering gaat niet door
meeting-more = Meer
between = Van tafel naar tafel
between-ask = Vraag de { $board }…
between-ask-title = Wat vraagt de tafel de { $board }?
between-ask-help = De vraag komt bij de { $board } op de agenda. Het advies komt terug als voorstel bij deze tafel.
between-title = Onderwerp van de vraag
between-text = Wat wordt gevraagd
between-due = Uiterlijk
between-ask-do = Vragen
between-asked = Gevraagd aan de { $board }
between-withdraw = Vraag intrekken
between-withdrawn = De vraag is ingetrokken
between-advise = Vastleggen: { $board } akkoord met deze tekst
between-advise-again = Opnieuw vastleggen: { $board } akkoord
between-advised = Het advies van de { $board } is vastgelegd
between-changed = gewijzigd na { $board }
between-line = { $from } vroeg op { $date }: { $title }
between-at = { $board }, { $date }, punt { $label }
assignment-preparing-asked = nog niet geagendeerd
assignment-preparing-scheduled = op de agenda
assignment-preparing-discussed = besproken, nog geen advies
assignment-preparing-advised = akkoord op { $date }
assignment-answer-waiting = wacht op advies
assignment-answer-proposed = advies is er, nog te agenderen
assignment-answer-scheduled = op de agenda
assignment-answer-treated = behandeld
agenda-send-next = Agenda { $number } verzenden…
script = Draaiboek
script-title = Draaiboek { $board } { $date }
script-sub = Alleen voor voorzitter en secretaris. Het staat alleen in de set van de voorzitter.
script-secret = Alleen voor voorzitter en secretaris
script-asked = Gevraagd
script-positions = Wie zegt wat
script-positions-help = Bijvoorbeeld: zorgkantoor vraagt om meer tijd; gemeenten zijn akkoord.
script-conclusion = Conclusie
script-conclusion-help = Leeg is: de tekst hieronder, uit de beslispunten.
script-drafted = Voorstel: { $text }
script-use-draft = Voorstel overnemen
script-notes = Voor uzelf
script-print = Draaiboek als PDF
script-printing = Het draaiboek wordt gemaakt
script-empty = Er staan nog geen punten op de agenda.
script-back = Naar de agenda
script-file = draaiboek
script-planned = { $planned } van { $available } minuten gepland
ready = Klaar om te verzenden?
ready-yes = klaar
ready-stops =
    { $n ->
        [one] 1 houdt verzenden tegen
       *[other] { $n } houden verzenden tegen
    }
ready-nothing = Niets gevonden dat nog beter kan.
ready-weight-stops = Houdt verzenden tegen
ready-weight-look = Om na te kijken
ready-no-items = Er staan nog geen punten op de agenda
ready-label-twice = Nummer { $label } staat twee keer op de agenda
ready-no-recipients = Niemand krijgt deze agenda; zet mensen aan de tafel
ready-paper-missing = Punt { $label } heeft nog geen stuk: { $title }
ready-paper-not-ready = “{ $title }” (punt { $label }) is nog niet klaar
ready-paper-not-issued = “{ $title }” (punt { $label }) wordt bij verzenden versie { $version }
ready-paper-doubts =
    { $n ->
        [one] Bij het inlezen van “{ $title }” bleef 1 vraag open
       *[other] Bij het inlezen van “{ $title }” bleven { $n } vragen open
    }
ready-paper-findings =
    { $n ->
        [one] In “{ $title }” (punt { $label }) staat 1 melding om na te kijken
       *[other] In “{ $title }” (punt { $label }) staan { $n } meldingen om na te kijken
    }
ready-changed-after-advice = “{ $title }” (punt { $label }) is gewijzigd na de { $board }
ready-no-times = Begin en einde van de vergadering zijn niet bekend
ready-no-place = De plaats van de vergadering is niet bekend
ready-too-long =
    { $n ->
        [one] De agenda duurt 1 minuut langer dan de vergadering
       *[other] De agenda duurt { $n } minuten langer dan de vergadering
    }
ready-minutes-missing =
    { $n ->
        [one] 1 punt heeft nog geen tijd
       *[other] { $n } punten hebben nog geen tijd
    }
ready-presenter-missing = Wie licht punt { $label } toe? { $title }
ready-no-chair = Niemand heeft op die dag de zetel van voorzitter
ready-closed-yet-public = Punt { $label } is besloten en toch voor iedereen zichtbaar
ready-looser-than-above = Onderdeel { $label } is minder besloten dan het punt waar het onder valt
ready-personal-paper = “{ $title }” (punt { $label }) is voor genoemde personen en komt in geen set
ready-paper-stricter = “{ $title }” is strenger dan punt { $label }; de titel van het punt blijft zichtbaar
ready-attachment-stricter = Bijlage “{ $file }” is strenger dan “{ $title }” en ontbreekt in sommige sets
ready-consent-for-notice = Punt { $label } is hamerstuk, maar vraagt alleen kennis te nemen
ready-information-yet-asks = Punt { $label } is ter informatie, maar het stuk vraagt een besluit
ready-address-missing = { $name } heeft geen e-mailadres
ready-day-past = De dag van de vergadering ({ $date }) is al voorbij
ready-many-paper-not-ready = { $n } stukken zijn nog niet klaar
ready-many-paper-not-issued = { $n } stukken worden bij verzenden een nieuwe versie
ready-many-paper-findings = In { $n } stukken staan meldingen om na te kijken
ready-many-presenter-missing = Bij { $n } punten staat niet wie toelicht
ready-why-no-items = Zonder punten is er niets om over te vergaderen. Wie de set krijgt, ziet dan alleen een lege agenda.
ready-why-label-twice = Aan tafel zegt de voorzitter “punt 4”. Dan moet er één punt 4 zijn, en elke pagina van dat punt ook zo heten.
ready-why-no-recipients = Tafelstuk maakt per persoon een set. Wie aan de tafel zit, bepaalt wie wat krijgt.
ready-why-paper-missing = Dit punt vraagt iets van de tafel. Zonder stuk kan niemand zich voorbereiden.
ready-why-paper-not-ready = Wie een stuk krijgt dat nog verandert, bereidt zich voor op de verkeerde tekst.
ready-why-paper-not-issued = Bij verzenden krijgt het stuk een versienummer. Daarna verandert die tekst niet meer; een verbetering wordt de volgende versie.
ready-why-paper-doubts = Het stuk is van een bestand gelezen. Op deze plekken kan Tafelstuk het verkeerd hebben begrepen.
ready-why-paper-findings = Kleine fouten vallen aan tafel op en kosten tijd. De meeste zijn met één klik verbeterd.
ready-why-changed-after-advice = Het advies ging over een eerdere tekst. De tafel moet weten dat er daarna iets is veranderd.
ready-why-no-times = Zonder begin en einde kan niemand zien of de agenda past, en krijgt de afspraak in de kalender geen tijd.
ready-why-no-place = De plaats staat op de voorkant van de set en in de uitnodiging.
ready-why-too-long = De minuten van alle punten samen zijn meer dan de vergadering duurt. Het laatste punt komt dan niet aan bod.
ready-why-minutes-missing = Van deze punten is niet bekend hoe lang ze duren. Dan kloppen ook de kloktijden op de agenda niet.
ready-why-presenter-missing = Wie toelicht, wil dat van tevoren weten. De naam staat ook op de agenda.
ready-why-no-chair = De voorzitter krijgt een eigen set met het draaiboek. Zonder voorzitter gaat die naar niemand.
ready-why-closed-yet-public = Het punt wordt achter gesloten deuren behandeld, maar titel en stuk zouden in de openbare set staan.
ready-why-looser-than-above = Wie het punt erboven niet mag zien, zou dit onderdeel wel zien. Dat verraadt waar het over gaat.
ready-why-personal-paper = Dit stuk is alleen voor mensen die erbij genoemd zijn. Geef het hun zelf; een set gaat naar meer mensen.
ready-why-paper-stricter = Het stuk komt niet in elke set, maar de titel van het punt wel. Die titel kan te veel zeggen.
ready-why-attachment-stricter = Wie de bijlage niet mag zien, krijgt het stuk zonder. De tekst kan dan verwijzen naar iets wat er niet is.
ready-why-consent-for-notice = Een hamerstuk is een besluit zonder bespreking. Wie alleen iets ter kennis brengt, vraagt geen besluit.
ready-why-information-yet-asks = De leden bereiden zich dan niet voor op een besluit, en de voorzitter vraagt er niet om.
ready-why-address-missing = Deze set gaat per mail of als link. Zonder adres komt hij niet aan.
ready-why-day-past = Waarschijnlijk klopt de datum niet. Alle dagen in de cyclus worden vanaf deze datum gerekend.
