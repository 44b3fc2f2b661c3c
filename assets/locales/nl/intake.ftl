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
