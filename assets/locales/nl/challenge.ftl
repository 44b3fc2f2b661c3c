# Opgaven en thema's van het regiobeeld.
rail-challenges = Opgaven
challenges = Opgaven
challenges-summary =
    { $n ->
        [one] 1 opgave of thema
       *[other] { $n } opgaven en thema’s
    } · { $lacking } met iets dat ontbreekt
challenges-empty = Nog geen opgaven
challenges-empty-help = Zet hier de opgaven uit uw regiobeeld neer. Koppel er richtingen, resultaten, inzet, besluiten en acties aan; dan ziet u waar iets ontbreekt.
challenge = Opgave
challenge-add = Opgave toevoegen
challenge-kind = Wat is het?
challenge-kind-challenge = opgave
challenge-kind-challenge-help = Wat er moet veranderen.
challenge-kind-challenge-plural = Opgaven
challenge-kind-theme = thema
challenge-kind-theme-help = Waarlangs de regio het oppakt.
challenge-kind-theme-plural = Thema’s
challenge-title = Naam
challenge-text = Wat is er aan de hand?
challenge-source = Bron
challenge-source-help = Bijvoorbeeld een rapport met jaartal, of een gesprek.
challenge-reliability = Hoe zeker is het?
challenge-reliability-measured = gemeten
challenge-reliability-estimated = berekend of geschat
challenge-reliability-experienced = ervaren in de praktijk
challenge-reliability-unknown = niet bekend
challenge-directions = Richtingen
challenge-results = Resultaten
challenge-efforts = Inzet van partners
challenge-topics = Onderwerpen
challenge-decisions = Besluiten
challenge-actions = Acties
challenge-lacks = Wat ontbreekt
challenge-lacks-nothing = niets ontbreekt
challenge-done-of = { $n } van { $of } gereed
challenge-coverage = Overzicht
challenge-gap-no-direction = geen richting
challenge-gap-no-owner = van niemand
challenge-gap-no-action = geen actie
challenge-gap-only-finished = alle acties gereed
challenge-none-direction = Nog geen oplossingsrichting.
challenge-none-result = Nog geen gewenst resultaat.
challenge-none-effort = Nog geen inzet van een partner.
challenge-none-topic = Nog geen onderwerp.
challenge-none-decision = Nog geen besluit.
challenge-none-action = Nog geen actie.
challenge-link = Toevoegen
challenge-link-to = Toevoegen aan { $kind }
challenge-unlink = Weghalen
challenge-unlink-of = Weghalen: { $title }
challenge-unlinked = Weggehaald.
challenge-remove = Opgave weghalen
challenge-removed = De opgave is weg.
challenge-printing = De pagina wordt gemaakt
