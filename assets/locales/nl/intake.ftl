# Stukken inlezen.
intake-title = Deze stukken zijn gelezen
intake-title-empty = Een nieuwe vergadering
intake-files = Gelezen bestanden
intake-reading = De stukken worden gelezen
intake-taking = De stukken worden op de agenda gezet
intake-kept-as-supplied = wordt bewaard zoals aangeleverd
intake-kind-and-title = { $kind } “{ $title }”
intake-board = Voor welke tafel?
intake-board-help = De naam zoals u hem gebruikt, bijvoorbeeld Bestuurlijke samenwerkingstafel.
intake-joins-meeting = Op deze dag is er al een vergadering. De stukken komen daarbij.
intake-make = Vergadering maken
intake-place = Op de agenda zetten
intake-taken =
    { $papers ->
        [0] Geen stuk op de agenda gezet
        [one] 1 stuk op de agenda gezet
       *[other] { $papers } stukken op de agenda gezet
    }{ $kept ->
        [0] {""}
        [one] , waarvan 1 bewaard zoals aangeleverd
       *[other] , waarvan { $kept } bewaard zoals aangeleverd
    }{ $refused ->
        [0] {""}
        [one] . 1 bestand kon niet worden gelezen
       *[other] . { $refused } bestanden konden niet worden gelezen
    }.
intake-open = Stuk openen
intake-choose = Stukken inlezen…
intake-look = Bekijken
intake-look-at = { $name } bekijken en verbeteren
intake-stopped = Het lezen is gestopt. Er is niets bewaard.
intake-again = Opnieuw lezen
intake-for-meeting = De stukken gaan naar { $board }, { $day }.
intake-for-topic = De stukken gaan naar het onderwerp “{ $title }”.
intake-take-topic = Bij het onderwerp zetten
intake-taken-topic =
    { $papers ->
        [0] Geen stuk bij het onderwerp gezet
        [one] 1 stuk bij het onderwerp gezet
       *[other] { $papers } stukken bij het onderwerp gezet
    }{ $kept ->
        [0] {""}
        [one] , waarvan 1 bewaard zoals aangeleverd
       *[other] , waarvan { $kept } bewaard zoals aangeleverd
    }{ $refused ->
        [0] {""}
        [one] . 1 bestand kon niet worden gelezen
       *[other] . { $refused } bestanden konden niet worden gelezen
    }.
intake-fate-of = Wat er met { $name } gebeurt
intake-fate-paper = Wordt een stuk
intake-fate-beside = Als bijlage bij { $name }
intake-fate-nothing = Niet overnemen
n-corrections =
    { $n ->
        [one] 1 verbetering
       *[other] { $n } verbeteringen
    }
look-back = Alle bestanden
look-kept = Het bestand zelf blijft ongewijzigd bewaard. Kenmerk: { $hash }
look-take = Dit stuk overnemen
look-take-back = Verbetering terugnemen
look-previous = Vorige
look-next = Volgende
look-sides = Wat u ziet
look-source = Zoals aangeleverd
look-structure = Wat is herkend
look-lines = Tekst zoals aangeleverd
look-on-page = Op pagina { $page }
look-picture = Afbeelding
look-pages-of = Pagina’s van { $name }
look-nth-paper = Stuk { $n } in dit bestand
look-kind = Soort stuk
look-field-title = Titel
look-field-agenda-item = Agendapunt
look-field-author = Steller
look-field-portfolio-holder = Portefeuillehouder
look-field-reference = Kenmerk
look-attachments = Bijlagen die het stuk noemt: { $names }
look-part-header = Kop van het stuk
look-part-furniture = Weggelaten uit de tekst
look-part-beside = Naast de tekst
look-aside-text-box = Kader:
look-aside-footnote = Voetnoot:
look-aside-comment = Opmerking:
look-aside-deleted = Geschrapt:
look-aside-picture = Afbeelding:
look-role-of = Waar “{ $heading }” voor is
look-no-heading = geen kop
look-no-item = Geen agendapunt
look-point = Beslispunt · { $verb }
look-no-point = Geen beslispunt
look-step = Vervolgstap
look-no-step = Geen vervolgstap
look-owners = Wie
look-period = Wanneer
look-no-owner = nog niemand
look-otherwise = Dit is iets anders
look-is-point = Dit is een beslispunt
look-is-step = Dit is een vervolgstap
look-is-item = Dit is een agendapunt
look-is-heading = Dit is een kop…
look-scanned =
    { $n ->
        [one] Pagina { $pages } is een scan. De tekst is door de computer van de afbeelding gelezen en kan fouten hebben.
       *[other] Pagina’s { $pages } zijn scans. De tekst is door de computer van de afbeelding gelezen en kan fouten hebben.
    }
look-unread =
    { $n ->
        [one] Op pagina { $pages } is geen tekst gevonden. De pagina blijft als afbeelding bewaard.
       *[other] Op pagina’s { $pages } is geen tekst gevonden. De pagina’s blijven als afbeelding bewaard.
    }
look-unread-install =
    { $n ->
        [one] Pagina { $pages } is een scan en wordt niet gelezen. Met het gratis programma Tesseract (met Nederlands) op deze computer leest Tafelstuk ook scans.
       *[other] Pagina’s { $pages } zijn scans en worden niet gelezen. Met het gratis programma Tesseract (met Nederlands) op deze computer leest Tafelstuk ook scans.
    }
