# De uitvraag: wie schrijft wat, en wat binnenkomt.
rail-requests = Uitvraag
requests-title = Uitvraag
requests-for = Voor de vergadering van { $day }
requests-meeting = Vergadering
requests-none = Deze tafel heeft geen vergadering op komst
requests-none-help = Plan eerst een vergadering. Daarna vraagt u hier de stukken uit.
requests-empty = Op deze agenda staat nog geen onderwerp dat een stuk vraagt
requests-empty-help = Zet onderwerpen op de agenda. Ze verschijnen hier vanzelf, met wie schrijft en wanneer het stuk binnen moet zijn.
requests-summary =
    { $n ->
        [one] 1 onderwerp
       *[other] { $n } onderwerpen
    } · { $in } binnen · { $late } te laat
requests-list = Onderwerpen en stellers
request-item = Onderwerp
request-author = Steller
request-author-other = Iemand anders…
request-author-none = Nog niemand
request-author-name = Naam van de steller
request-due = Uiterlijk
request-state = Stand
request-noted = nog te vragen
request-asked = gevraagd
request-promised = toegezegd
request-late =
    { $n ->
        [one] 1 dag te laat
       *[other] { $n } dagen te laat
    }
request-in = binnen
request-no-author = nog geen steller
request-asked-on = gevraagd op { $day }
request-reminded-on = herinnerd op { $day }
request-promised-for = toegezegd voor { $day }
request-arrived-on = binnen sinds { $day }
request-change = Stand wijzigen
request-mark-asked = Gevraagd
request-mark-promised = Toegezegd…
request-mark-in = Binnen
request-mark-noted = Terug naar nog te vragen
request-marked = { $title }: { $state }
request-promise-title = Toegezegd: { $title }
request-promise-day = Voor welke dag
request-promise-save = Toezegging vastleggen
request-fill = Toelichters en termijn overnemen
request-fill-help = Zet bij elk onderwerp zonder steller wie het toelicht, en de dag uit de cyclus.
request-filled =
    { $n ->
        [one] 1 onderwerp ingevuld
       *[other] { $n } onderwerpen ingevuld
    }
request-ask =
    { $n ->
        [one] 1 stuk uitvragen
       *[other] { $n } stukken uitvragen
    }
request-remind =
    { $n ->
        [one] Herinnering voor 1 stuk
       *[other] Herinnering voor { $n } stukken
    }
request-messages-ask = Stukken uitvragen
request-messages-remind = Herinneren
request-messages-help = Tafelstuk verstuurt niets zelf. Open het bericht in uw mailprogramma of kopieer de tekst, en bevestig daarna wat u hebt verstuurd.
request-message-to = Aan { $name }
request-message-no-address = Geen e-mailadres bekend. Kopieer de tekst.
request-message-subject = Onderwerp
request-message-text = Bericht
request-message-copy = Tekst kopiëren
request-message-copied = De tekst voor { $name } is gekopieerd
request-message-save = Als mail opslaan…
request-message-saved = De mail is opgeslagen. Open het bestand om hem te versturen.
request-messages-done-ask = Alles is gevraagd
request-messages-done-remind = Allen zijn herinnerd
request-messages-confirmed-ask =
    { $n ->
        [one] 1 stuk staat op gevraagd
       *[other] { $n } stukken staan op gevraagd
    }
request-messages-confirmed-remind =
    { $n ->
        [one] 1 herinnering vastgelegd
       *[other] { $n } herinneringen vastgelegd
    }
request-mail-subject-ask = Stuk gevraagd voor de { $board } van { $day }
request-mail-subject-remind = Herinnering: stuk voor de { $board } van { $day }
request-mail-greeting = Beste { $name },
request-mail-ask = Op { $day } vergadert de { $board }. Wilt u daarvoor een stuk aanleveren? Het gaat om:
request-mail-remind = Op { $day } vergadert de { $board }. Ik heb nog geen stuk van u ontvangen. Het gaat om:
request-mail-line = - punt { $label }: { $title }
request-mail-line-due = - punt { $label }: { $title } (graag uiterlijk { $day })
request-mail-line-late = - punt { $label }: { $title } (dit zou er op { $day } zijn)
request-mail-how = Stuur het stuk als Word-bestand. Schrijf erin wat u de tafel vraagt te besluiten, en wie daarna wat doet en wanneer.
request-mail-outline =
    { $n ->
        [one] Bij dit bericht vindt u een opzet in Word, waarin titel, agendapunt en vergaderdatum al staan. Wilt u het stuk daarin schrijven? Schrijf erin wat u de tafel vraagt te besluiten, en wie daarna wat doet en wanneer.
       *[other] Bij dit bericht vindt u voor elk stuk een opzet in Word, waarin titel, agendapunt en vergaderdatum al staan. Wilt u de stukken daarin schrijven? Schrijf erin wat u de tafel vraagt te besluiten, en wie daarna wat doet en wanneer.
    }
outline-board = Aan: { $value }
outline-item = Agendapunt: { $value }
outline-date = Datum vergadering: { $value }
outline-author = Steller: { $value }
outline-until = Status: concept, graag inleveren uiterlijk { $value }
outline-asks = De { $value } wordt gevraagd:
request-outlines = Gaat mee: { $names }
request-outline-save = Opzet in Word opslaan…
request-outline-saved = De opzet is opgeslagen. Komt hij terug in de aanlevermap, dan weet Tafelstuk voor welk punt hij is.
request-mail-question = Lukt het niet op tijd? Laat het mij dan weten. Dan zoeken we samen een oplossing.
request-mail-close = Met vriendelijke groet,
deliveries = Aanlevermap
deliveries-none = Nog geen map gekozen
deliveries-none-help = Kies een map waarin stukken binnenkomen, bijvoorbeeld een gedeelde map. Nieuwe bestanden worden hier bij hun onderwerp aangeboden. In de map zelf verandert niets.
deliveries-choose = Map kiezen…
deliveries-other = Andere map…
deliveries-stop = Niet meer volgen
deliveries-stopped = De map wordt niet meer gevolgd
deliveries-watching = De map “{ $name }” wordt gevolgd.
deliveries-gone = De map “{ $name }” is er nu niet. Misschien is de schijf of het netwerk weg. Zodra zij terug is, gaat het volgen vanzelf verder.
deliveries-empty = Er ligt niets nieuws in de map.
deliveries-new =
    { $n ->
        [one] 1 bestand binnengekomen
       *[other] { $n } bestanden binnengekomen
    }
delivery-meant = Lijkt bij punt { $label } te horen: { $title }
delivery-reason-returned = onze eigen opzet
delivery-reason-title = om de titel
delivery-reason-number = om het nummer
delivery-reason-author = om de steller
delivery-replaces = Dit vervangt wat er al is. De eerdere tekst blijft bewaard als versie.
delivery-item = Bij welk onderwerp
delivery-item-none = Kies een onderwerp
delivery-take = Overnemen
delivery-replace = Vervangen
delivery-aside = Niet voor de agenda
delivery-set-aside = { $name } wordt niet meer aangeboden
delivery-taken = { $name } staat bij het onderwerp
delivery-replaced = { $name } heeft de tekst vervangen. De eerdere tekst is versie { $label }.
delivery-known = { $name } was al binnen. Er is niets veranderd.
delivery-mail = Dit is een mail van Outlook. Sla de bijlagen op in deze map, of bewaar de mail als .eml.
delivery-untitled = Titel niet herkend
