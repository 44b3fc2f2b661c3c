# Voorleggen en reageren.
review-file = Stukken
review-reply-file = Reactie
review-progress-packing = Bijlagen inpakken
review-progress-opening = Bijlagen uitpakken
review-message-subject = Stukken { $board } { $date }: wilt u reageren?
review-message-greeting = Beste { $name },
review-message-text = Hierbij de stukken voor { $board } van { $date }. Wilt u per punt zeggen wat u ervan vindt?
review-message-due = Graag vóór { $date }.
review-message-how = Open het bestand met Tafelstuk en kies “Reactie versturen” als u klaar bent. Internet is niet nodig. Werkt u zonder Tafelstuk? Antwoord dan gewoon op deze mail en noem per regel agendapunt en beslispunt, bijvoorbeeld “4.2 akkoord, mits …”. Of bel.
review-message-password = Het wachtwoord van het bestand krijgt u van mij per telefoon.
review-message-no-password = Een wachtwoord is niet nodig: het bestand gaat open op de computer waarop u eerder antwoordde. Werkt u nu op een andere computer? Bel dan even.
review-reminder-subject = Herinnering: stukken { $board } { $date }
review-reminder-text = Op { $asked } stuurde ik u de stukken voor { $board } van { $date }. Ik heb nog geen reactie van u gezien. Wilt u per punt zeggen wat u ervan vindt?
review-reminder-late = De dag was { $date }. Lukt het u nog?
review-reminder-how = Het bestand zat bij mijn eerdere bericht. Kunt u het niet vinden, of lukt het openen niet? Laat het weten, dan stuur ik het opnieuw. U kunt ook gewoon op deze mail antwoorden, of bellen.
review-reminder-how-mail = De stukken stonden in mijn eerdere bericht. U kunt ook gewoon op deze mail antwoorden, of bellen.
review-message-close =
    Met vriendelijke groet,
    { $name }
rail-reviews = Reacties
command-go-reviews = Naar reacties

# Woorden van reacties.
verdict-accept = Akkoord
verdict-accept-if = Akkoord, mits
verdict-reject = Niet akkoord
verdict-question = Vraag
verdict-no-opinion = Geen oordeel
verdict-seen = Gezien
ripeness-yes = Ja
ripeness-after-change = Na aanpassing
ripeness-no = Nee, terug naar de steller
review-outcome-applied = Verwerkt
review-outcome-answered = Beantwoord
review-outcome-declined = Niet overgenomen
review-carrier-app = bestand
review-carrier-word = Word
review-carrier-pdf = pdf
review-carrier-mail = e-mail
review-carrier-phone = telefoon
review-carrier-paper = papier
review-standing-kept = op zijn plek
review-standing-moved = verplaatst, nu bij “{ $heading }”
review-standing-lost = plek niet teruggevonden

# Het scherm van de secretaris.
reviews-title = Reacties
reviews-sub = Wat is voorgelegd, en wat er terugkwam
reviews-empty = Er is nog niets voorgelegd
reviews-empty-help = Open een vergadering en kies “Meer” en dan “Voorleggen”. Wat de voorzitter en anderen antwoorden, komt hier binnen.
review-receive = Reactie inlezen…
review-round = { $board } { $date }
review-answered = { $done } van { $total } gereageerd
review-open =
    { $n ->
        [one] 1 om te verwerken
       *[other] { $n } om te verwerken
    }
review-no-open = alles verwerkt
review-due = reageren vóór { $date }
review-no-due = zonder einddatum
review-nothing = Nog geen reacties
review-nothing-help = Maak voor ieder een bestand en verstuur het. Komt er een reactie terug, kies dan “Reactie inlezen”. Belt of mailt iemand, noteer het dan bij zijn naam.
review-loose = Over alle stukken samen
review-paper-gone = stuk is verwijderd
review-paper-open = Stuk openen
review-point = Punt { $number }: { $text }
review-point-gone = Dit punt staat niet meer in het stuk.
review-point-now = Het punt luidt nu: { $text }
review-two-answers = Iemand gaf hier twee antwoorden. Vraag welk antwoord geldt.
review-earlier =
    { $n ->
        [one] zei eerder iets anders
       *[other] zei { $n } keer eerder iets anders
    }
review-of = (van { $name })
review-apply = Overnemen
review-apply-not = De tekst is intussen anders. Vergelijk de drie teksten en kies.
review-applied = Overgenomen in het stuk
review-done = Verwerkt
review-do-answer = Beantwoorden
review-decline = Niet overnemen
review-answer = Uw antwoord
review-reason = Reden
review-keep-answered = Antwoord bewaren
review-keep-declined = Bewaren
review-reopen = Toch weer open
review-people = Aan wie
review-asked = gevraagd op { $date }
review-not-asked = nog niet gevraagd
review-reminded = herinnerd op { $date }
review-received-at =
    binnen { $when }, { $n ->
        [one] 1 punt
       *[other] { $n } punten
    }
review-file-make = Bestand maken…
review-file-again = Nieuw bestand…
review-file-for = Bestand voor { $name }
review-password = Wachtwoord voor dit bestand
review-password-optional = Wachtwoord voor dit bestand (mag leeg blijven)
review-password-optional-help = { $name } antwoordde eerder met Tafelstuk. Laat u het veld leeg, dan gaat het bestand alleen open op die computer, en gaan bijlagen die daar al staan niet nog eens mee.
review-password-help = Minstens 8 tekens. Geef het aan { $name } per telefoon, niet in dezelfde mail.
review-file-made =
    { $n ->
        [one] Het bestand is klaar: 1 stuk, { $size }.
       *[other] Het bestand is klaar: { $n } stukken, { $size }.
    }
review-file-save = Bestand opslaan…
review-mail-save = Bericht met bestand opslaan…
review-file-saved = { $name } is opgeslagen
review-file-ready = Klaar
review-no-address = Geen e-mailadres bekend
review-remind = Herinneren
review-reminder-for = Herinnering voor { $name }
review-reminded-done = Genoteerd: { $name } is vandaag herinnerd. Verstuur het bericht met uw eigen mailprogramma.
review-note = Namens noteren…
review-note-of = Reactie van { $name } noteren
review-note-help = Wat iemand per telefoon, mail of op papier zegt, telt net zo goed. U noteert het namens die persoon.
review-note-how = Hoe kwam het binnen?
review-note-on = Wanneer (leeg is vandaag)
review-note-about = Waarover
review-note-whole = Alle stukken samen
review-note-verdict = Reactie
review-note-text = In eigen woorden
review-note-keep = Noteren
review-note-next = Noteren en volgende
review-noted = Genoteerd namens { $name }
lay-out-which = Welke stukken?
lay-out-all = Alle stukken van deze vergadering ({ $n })
lay-out-some = Enkele stukken
lay-out-papers = Stukken die u voorlegt
review-some-papers = { $n ->
    [one] 1 gekozen stuk
   *[other] { $n } gekozen stukken
}
review-on-page = { $title }, pagina { $page }
reader-file-read = Lezen
reader-file-close = Sluiten
reader-pages-of = Pagina’s van { $title }
reader-page-remark = Opmerking bij een pagina
reader-page-which = Pagina
reader-page-text = Uw opmerking bij deze pagina
review-note-file = Scan of bestand toevoegen…
review-note-file-other = Ander bestand…
review-note-keeping = Bestand bewaren
review-came-see = Bestand bekijken
three-texts = Drie teksten vergelijken
three-texts-of = Drie teksten bij het voorstel van { $name }
three-was = Zo lag het voor
three-theirs = Voorstel van { $name }
three-now = Zo staat het nu
three-gone = Deze zin staat niet meer in het stuk. Verwerk het voorstel met de hand, of neem het niet over.
three-take = Voorstel van { $name } in het stuk zetten
three-write = Eigen tekst schrijven
three-keep = Laten zoals het nu is…
three-own = Tekst die in het stuk komt
three-put = In het stuk zetten
review-mail-paste = Mail plakken…
review-mail-of = Mail van { $name }
review-mail-help = Kopieer de tekst uit uw mailprogramma en plak die hier. U ziet eerst wat eruit gelezen wordt.
review-mail-text = Tekst van de mail
review-mail-read = Lezen
review-mail-found = Gelezen per punt
review-mail-none = Er staat geen regel in die begint met een punt, zoals “4.2 akkoord”. Wat er staat, kunt u als opmerking noteren.
review-mail-verdict = Reactie op { $label }
review-mail-words = Toelichting bij { $label }
review-mail-skip = niet noteren
review-mail-remark = opmerking
review-mail-rest = Rest van de mail, als opmerking bij alle stukken (leeg is niet noteren)
review-mail-again = Andere tekst
review-came-in = Binnengekomen
review-withdraw = Terugdraaien
review-withdrawn = teruggedraaid
review-withdrawn-done = Deze reactie telt niet meer mee. Lees het bestand opnieuw in als het toch moet tellen.

# Voorleggen beginnen.
lay-out = Voorleggen…
lay-out-title = Voorleggen: { $board } { $date }
lay-out-sub =
    { $n ->
        [one] 1 stuk op deze agenda
       *[other] { $n } stukken op deze agenda
    }
lay-out-known = Deze stukken zijn al eens voorgelegd.
lay-out-known-go = Naar die ronde
lay-out-no-papers = Er staan nog geen stukken op deze agenda
lay-out-no-papers-help = Zet eerst stukken bij de agendapunten. Daarna legt u ze hier voor.
lay-out-who = Aan wie legt u de stukken voor?
lay-out-question = Uw vraag
lay-out-question-help = Bijvoorbeeld: kunnen deze stukken op de agenda? Laat het veld leeg voor de gewone vraag.
lay-out-due = Reageren vóór
lay-out-begin = Ronde beginnen
lay-out-begun = De ronde is begonnen. Maak nu voor ieder een bestand.

# Een bestand dat binnenkomt.
exchange-title = Stukken om op te reageren
exchange-help = De afzender sloot dit bestand met een wachtwoord. Daarna leest en beantwoordt u alles op deze computer, zonder internet.
exchange-password = Wachtwoord
exchange-password-help = U kreeg het van de afzender, meestal per telefoon.
exchange-own-help = Dit bestand is voor deze computer gesloten; een wachtwoord is niet nodig.
exchange-open = Stukken openen
exchange-opening = Het bestand wordt gecontroleerd
exchange-leave = Niet nu
receipt-title = Een reactie inlezen
receipt-from = Van { $name }, gemaakt { $when }
receipt-counts = { $new } nieuw, { $known } al bekend
receipt-papers = Waarover
receipt-paper = { $reactions } antwoorden, { $remarks } opmerkingen
receipt-changed = het stuk is intussen gewijzigd
receipt-orphaned =
    { $n ->
        [one] Van 1 opmerking of antwoord is de plek niet teruggevonden. U ziet haar met de oude tekst.
       *[other] Van { $n } opmerkingen of antwoorden is de plek niet teruggevonden. U ziet ze met de oude tekst.
    }
receipt-odd =
    { $n ->
        [one] 1 antwoord klopt niet met wat er al is en staat apart
       *[other] { $n } antwoorden kloppen niet met wat er al is en staan apart
    }
receipt-unknown =
    { $n ->
        [one] 1 antwoord komt uit een nieuwere Tafelstuk; het blijft bewaard.
       *[other] { $n } antwoorden komen uit een nieuwere Tafelstuk; ze blijven bewaard.
    }
receipt-help = Eerst wordt een reservekopie gemaakt. De stukken zelf veranderen niet; u kunt de reactie als geheel terugdraaien.
receipt-take = Reactie overnemen
receipt-go = Nog eens overnemen
signer-other = De sleutel is een andere dan eerder
signer-other-help = Dit bestand noemt { $name }, maar is ondertekend met een sleutel die hier nog niet bekend is. Dat kan een nieuwe computer zijn, of iemand die zich voor { $name } uitgeeft. Bel { $name } en laat de vingerafdruk voorlezen; die staat bij Instellingen, Geavanceerd, of onder het overzicht van de stukken.
signer-of-file = Vingerafdruk van dit bestand
signer-known = Eerder bekend
signer-compared = Ik heb de vingerafdruk met { $name } vergeleken en hij is gelijk
signer-first = Eerste bericht van { $name }. De sleutel wordt onthouden; een andere sleutel onder deze naam wordt voortaan gemeld.
receipt-taken = { $n } antwoorden van { $name } overgenomen

# Het scherm van wie reageert.
reader-title = Stukken voor { $date }
reader-from = Van { $name }
reader-due = reageer vóór { $date }
reader-progress = { $done } van { $total } punten beantwoord
reader-offline = werkt zonder internet
reader-overview = Overzicht stukken
reader-previous = Vorig stuk
reader-next = Volgend stuk
reader-begin = Beginnen
reader-send = Reactie versturen…
reader-preliminary = Uw reactie is voorlopig; besloten wordt in de vergadering.
reader-your-reaction = Uw reactie
reader-question = De vraag
reader-question-default = Wilt u per punt aangeven wat u ervan vindt?
reader-how = Wat u invult, wordt vanzelf bewaard. U kunt stoppen en later verdergaan.
reader-papers =
    { $n ->
        [one] 1 stuk
       *[other] { $n } stukken
    }
reader-no-points = geen beslispunten
reader-judged = beoordeeld
reader-fates = Wat er met uw eerdere opmerkingen is gedaan
reader-sent = Uw reactie is opgeslagen ({ $when }). Stuur het bestand aan { $from }.
reader-received = { $from } heeft uw reactie ontvangen.
reader-unsent = Daarna hebt u nog iets gewijzigd; maak dan een nieuw bestand.
reader-unknown =
    { $n ->
        [one] 1 onderdeel komt uit een nieuwere Tafelstuk en is hier niet te zien. Het blijft bewaard en gaat mee terug.
       *[other] { $n } onderdelen komen uit een nieuwere Tafelstuk en zijn hier niet te zien. Ze blijven bewaard en gaan mee terug.
    }
reader-where = Stuk { $at } van { $total } · agendapunt { $label }
reader-minutes = { $n } minuten
reader-attachments =
    { $n ->
        [one] 1 bijlage
       *[other] { $n } bijlagen
    }
reader-no-text = Dit stuk heeft geen tekst hier; zie de bijlagen.
reader-files = Bijlagen
reader-file-save = Opslaan…
reader-file-save-of = { $title } opslaan
reader-ripe = Is dit stuk rijp voor de agenda?
reader-ripe-why = Wat moet er anders?
reader-treatment = Hoe behandelen?
reader-treatment-same = Zoals op de agenda
reader-minutes-wanted = Minuten
reader-point = Punt { $number }: { $text }
reader-words-accept-if = Mits…
reader-words-reject = Waarom niet?
reader-words-question = Uw vraag
reader-remarks = Opmerkingen
reader-remark = Uw opmerking
reader-remark-help = Selecteer tekst in het stuk om er iets over te zeggen, of geef een opmerking bij een onderdeel.
reader-remark-add = Opmerking toevoegen
reader-remark-on-quote = Opmerking bij deze tekst
reader-suggest = Andere tekst voorstellen
reader-suggestion = Voorgestelde tekst
reader-suggestion-why = Toelichting (mag leeg blijven)
reader-remark-where = Waarbij?
reader-remark-whole = Het hele stuk
reader-remark-keep = Bewaren
reader-remark-remove = Weghalen
reader-remark-removed = Opmerking weggehaald
reader-private = Alleen voor mijzelf
reader-goes = gaat mee naar { $name }
reader-stays = blijft op deze computer
reader-saved-file = { $name } is opgeslagen. Stuur dit bestand aan { $from }.

# Forms for those who answer without the app.
review-form-file = Reactie
review-progress-form = Formulier maken
review-form-title = Reactie op { $board } { $date }
review-form-how = Kies bij elk punt een antwoord en schrijf er zo nodig bij wat u bedoelt. { $comment } Bewaar het bestand en stuur het terug{ $name ->
        [none] .
       *[other] {" "}aan { $name }.
    } Uw reactie is voorlopig: er wordt pas besloten in de vergadering.
review-form-how-word = Een opmerking bij de tekst maakt u zoals u gewend bent in Word.
review-form-how-pdf = Vul dit bestand in met een PDF-programma of in uw browser. Een opmerking bij de tekst mag ook: markeer de woorden of zet er een notitie bij.
review-form-ask = Wat vindt u?
review-form-answer = Antwoord:
review-form-choose = Kies een antwoord
review-form-why = Toelichting:
review-form-remark = Opmerking:
review-form-write = Schrijf hier
review-form-moved = Verplaatst, achter “{ $line }”.
review-form-files = Bijlagen, niet in dit bestand: { $files }
review-form-mail-word = De stukken staan in het Word-bestand bij deze mail. Kies bij elk punt een antwoord, bewaar het bestand en mail het terug. Opmerkingen bij de tekst mogen ook. Liever anders? Antwoord dan op deze mail en noem per regel het punt, bijvoorbeeld “4.2 akkoord, mits …”. Of bel.
review-form-mail-pdf = De stukken staan in de PDF bij deze mail. Kies bij elk punt een antwoord, sla het bestand op en mail het terug. Notities en markeringen bij de tekst mogen ook. Print het bestand niet naar een nieuwe PDF: dan gaan de antwoorden verloren. Liever anders? Antwoord dan op deze mail en noem per regel het punt, bijvoorbeeld “4.2 akkoord, mits …”. Of bel.
review-form-mail-letter = Antwoord op deze mail en begin elke regel met het nummer van het punt, bijvoorbeeld “4.2 akkoord”, “4.2 akkoord, mits …”, “4.2 niet akkoord, omdat …” of “4.2 vraag: …”. Bellen mag ook.
review-way = Hoe antwoordt { $name }?
review-way-word = In een Word-bestand
review-way-word-help = Alle stukken met per punt een keuzelijst en ruimte voor toelichting. Opmerkingen in Word komen ook terug.
review-way-pdf = In een PDF
review-way-pdf-help = Alle stukken met per punt keuzerondjes en een invulvak. Te openen op elke computer, ook in een browser. Notities en markeringen komen ook terug.
review-way-mail = Op een mail
review-way-mail-help = Een bericht met de punten, zonder bestand. Het antwoord plakt u hier, of u noteert het aan de telefoon.
review-way-app = Met Tafelstuk
review-way-app-help = Een bestand met alle stukken en bijlagen, zoals ze nu zijn. Alleen wie het wachtwoord heeft, kan het openen.
review-letter-make = Bericht maken
review-letter-made = Het bericht is klaar.
review-letter-save = Bericht opslaan…
review-came-save = Bestand bewaren…
receipt-older = { $name } kreeg daarna nog een nieuwere versie. Dit is een antwoord op de eerdere.
receipt-edits =
    { $n ->
        [one] Op 1 plek is in de tekst van een stuk geschreven. Dat staat hier als voorstel of opmerking; het stuk zelf verandert niet.
       *[other] Op { $n } plekken is in de tekst van de stukken geschreven. Dat staat hier als voorstel of opmerking; de stukken zelf veranderen niet.
    }

# Sleutels.
settings-exchange = Uitwisselen
keys-advanced = Geavanceerd: vingerafdruk van sleutels
keys-own-help = Elk bestand dat u verstuurt, is ondertekend met de sleutel van deze computer. Wil iemand weten of een bestand echt van u komt? Lees dan deze cijfers voor aan de telefoon.
keys-own = Deze computer
keys-own-none = De sleutel wordt gemaakt zodra u het eerste bestand verstuurt.

# De gedeelde map.
shared-folder = Gedeelde map
shared-none = Nog geen map gekozen
shared-none-help = Delen u en de anderen een map, op het netwerk of in een programma dat mappen gelijk houdt? Kies die hier. Bestanden gaan dan langs die map in plaats van per mail. Ieder schrijft in een eigen map, en niemand verandert wat er staat.
shared-choose = Map kiezen…
shared-other = Andere map…
shared-stop = Niet meer gebruiken
shared-stopped = De gedeelde map wordt niet meer gebruikt
shared-watching = De map “{ $name }” wordt gevolgd.
shared-gone = De map “{ $name }” is er nu niet. Misschien is de schijf of het netwerk weg. Zodra zij terug is, gaat het volgen vanzelf verder.
shared-slow = De map “{ $name }” antwoordt niet op tijd. Tafelstuk probeert het vanzelf opnieuw.
shared-empty = Er ligt niets nieuws in de map.
shared-new =
    { $n ->
        [one] 1 nieuw bestand
       *[other] { $n } nieuwe bestanden
    }
shared-from = Van { $name }, gemaakt { $when }
shared-closed = Gesloten met een wachtwoord
shared-look = Bekijken…
shared-aside = Niet voor mij
shared-set-aside = { $name } wordt niet meer aangeboden
shared-put = In de gedeelde map zetten
shared-was-put = { $name } staat in de map “{ $folder }”
reader-send-file = Als bestand opslaan…

# Waarnemen: wie schrijft.
writer = Wie schrijft
writer-somebody = de ander
writer-question = Waarnemen: wat { $name } anders zou willen
writer-file-handover = Overdracht
writer-file-report = Stand
writer-message-handover-subject = U schrijft nu: { $board } { $date }
writer-message-handover = Hierbij draag ik het schrijven van de stukken voor { $board } van { $date } aan u over.
writer-message-handover-how = Open het bestand met Tafelstuk, op één computer, en kies “Overnemen”. Vanaf dat moment schrijft u; ik doe voorstellen. Stuur daarna met “Stand sturen” een bestand terug, dan weet ik dat het gelukt is.
writer-message-report-subject = Zo staat het: { $board } { $date }
writer-message-report = Hierbij hoe de stukken voor { $board } van { $date } er nu voor staan. Ik schrijf ze nog steeds.
writer-message-report-how = Open het bestand met Tafelstuk en kies “Bijwerken”. Wat u anders wilt, stelt u daar voor.
writer-you = U schrijft.
writer-you-as = U schrijft, als { $name }.
writer-other = { $name } schrijft nu
writer-other-agenda = De agenda en de stukken zijn hier te lezen. Wat u anders wilt, wordt een voorstel aan { $name }.
writer-other-paper = Dit stuk is hier te lezen. Wat u anders wilt, wordt een voorstel aan { $name }.
writer-suggest = Lezen en voorstellen doen
writer-round = Voorstellen van { $name }
writer-hand-over = Schrijven overdragen
writer-hand-over-help = Wie het bestand opent, schrijft vanaf dan de agenda en de stukken. U kunt hier dan alleen nog lezen en voorstellen doen, tot u het terugkrijgt.
writer-hand-over-help-paper = Wie het bestand opent, schrijft vanaf dan dit stuk. U kunt hier dan alleen nog lezen en voorstellen doen, tot u het terugkrijgt.
writer-to = Aan wie
writer-password = Wachtwoord voor het bestand
writer-password-help = Minstens 8 tekens. Geef het door per telefoon, niet in de mail.
writer-password-optional = Wachtwoord (niet nodig voor { $name })
writer-password-optional-help = Zonder wachtwoord gaat het bestand alleen open op de computer van { $name }.
writer-hand-back = Teruggeven aan { $name }
writer-hand-back-help = { $name } schrijft vanaf dan weer. U kunt hier dan alleen nog lezen en voorstellen doen.
writer-report = Stand sturen aan { $name }
writer-report-help = { $name } ziet hoe het er nu voor staat en kan voorstellen doen. U blijft schrijven.
writer-make = Bestand maken
writer-made-handover = Het bestand voor { $name } is klaar. { $name } schrijft nu; hier kunt u lezen en voorstellen doen.
writer-made-report = Het bestand voor { $name } is klaar. U blijft schrijven.
writer-turns = Hoe het ging
writer-turn-handed = { $from } droeg over aan { $to }
writer-turn-taken = { $to } nam waar zonder overdracht, in plaats van { $from }
writer-look-handover = { $from } draagt het schrijven over
writer-look-report = Zo staat het bij { $from }
writer-look-agenda = De agenda van { $board } van { $date }, met { $n ->
        [0] geen stukken
        [one] één stuk
       *[other] { $n } stukken
    }
writer-look-papers = Stukken voor { $board } van { $date }
writer-look-ours = Als u dit overneemt, schrijft u. { $from } leest mee en doet voorstellen.
writer-look-theirs = { $holder } schrijft. U leest hier mee en doet voorstellen.
writer-look-replaces = Hiervan staat al iets op deze computer dat niet van hieruit is overgedragen. Het wordt vervangen door wat in het bestand staat. Eerst wordt een reservekopie gemaakt.
writer-look-known = Dit bestand is al eerder overgenomen. Er verandert niets.
writer-accept-handover = Overnemen
writer-accept-report = Bijwerken
writer-accept-go = Naar de vergadering
writer-accepted-ours = U schrijft nu. Stuur { $name } met “Stand sturen” een teken dat het gelukt is.
writer-accepted-theirs = Bijgewerkt: { $name } schrijft.
writer-stand-in = Waarnemen uit een reservekopie
writer-stand-in-help = Is wie schrijft er niet, en kan die niets overdragen? Met een reservekopie en het herstelblad schrijft u verder. Het komt bij de stukken te staan. Wat de ander intussen nog schrijft, komt bij u als voorstel.
writer-stand-in-file = Reservekopie: { $name }
writer-stand-in-pick = Reservekopie kiezen…
writer-stand-in-secret = Herstelcode of wachtwoord van die kopie
writer-stand-in-name = Uw naam
writer-stand-in-look = Kopie bekijken
writer-stand-in-meeting = Welke vergadering
writer-stand-in-one = { $board }, { $date }
writer-stand-in-held = { $board }, { $date } ({ $name } schrijft)
writer-stand-in-none = In deze kopie staat geen vergadering.
writer-stand-in-go = Waarnemen
writer-stood-in = U schrijft nu. Laat het met “Stand sturen” weten zodra het kan.
writer-look-proven = { $holder } nam waar met een reservekopie van deze computer. Neemt u dit over, dan schrijft { $holder }.
writer-look-later = { $n ->
    [one] Eén ding dat u hier daarna nog schreef, wordt een voorstel aan { $holder }.
   *[other] { $n } dingen die u hier daarna nog schreef, worden voorstellen aan { $holder }.
}
writer-look-rival-counts = { $holder } nam ook waar, of kreeg het schrijven al overgedragen. Van u beiden schrijft { $holder }. Wat u hier schreef, staat niet in dit bestand.
writer-look-rival-notes = { $n ->
    [one] Eén ding dat u schreef, blijft hier staan als eigen notitie. Stuur { $holder } eerst uw stand: dan komt het daar als voorstel.
   *[other] { $n } dingen die u schreef, blijven hier staan als eigen notities. Stuur { $holder } eerst uw stand: dan komen ze daar als voorstel.
}
writer-look-rival-yields = { $from } nam ook waar en weet nog niet dat u schrijft. U blijft schrijven. Stuur { $from } daarna uw stand.
writer-look-rival-heard = { $n ->
    [0] { $from } schreef niets dat u niet hebt.
    [one] Eén ding dat { $from } schreef, wordt een voorstel aan u.
   *[other] { $n } dingen die { $from } schreef, worden voorstellen aan u.
}
writer-heard = De voorstellen van { $name } staan bij de reacties. U blijft schrijven.
writer-accept-heard = Voorstellen overnemen
writer-later-title = Nieuwe titel: { $title }
writer-later-heading = Nieuwe kop: { $heading }
writer-later-section = Nieuw onderdeel “{ $heading }”: { $text }
writer-later-section-gone = Onderdeel “{ $heading }” weggehaald
writer-later-text = Toegevoegd: { $text }
writer-later-file = Bijlage toegevoegd: { $title }
writer-later-file-gone = Bijlage weggehaald: { $title }
writer-later-paper-gone = Stuk weggehaald: { $title }
writer-later-item = Agendapunt toegevoegd: { $title }
writer-later-item-gone = Agendapunt weggehaald: { $title }
writer-later-item-changed = Agendapunt gewijzigd: { $title }
writer-later-others = { $n ->
    [one] Nog één ding bij deze vergadering is hier gewijzigd.
   *[other] Nog { $n } dingen bij deze vergadering zijn hier gewijzigd.
}
