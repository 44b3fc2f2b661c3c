# De vergadering opnemen, en wat er is besloten.
record = Vergadering opnemen
record-title = { $board } { $date } opnemen
record-present =
    { $n } van { $of } aanwezig{ $deputies ->
        [0] {""}
        [one] , 1 plaatsvervanger
       *[other] , { $deputies } plaatsvervangers
    }
record-back = Naar de agenda
record-project = Toon op scherm
record-attendance = Aanwezigen
record-next = Volgend punt
record-hold = Vergadering afsluiten
record-held = De vergadering staat op “geweest”. Wat is opgenomen, kunt u nog verbeteren.
record-closed = Deze vergadering is gesloten of gaat niet door. Wat is opgenomen, blijft zoals het is.
record-empty = Deze vergadering heeft nog geen agendapunten
record-empty-help = Zet eerst punten op de agenda. Daarna neemt u hier op wat ermee gebeurt.
record-items = Punten in de volgorde van behandeling
record-item = Punt { $label }: { $title }
record-earlier = Eerder
record-later = Later
record-moved = “{ $title }” heeft een andere plek in de behandeling. De agenda zelf is niet gewijzigd.
record-part = { $n } van { $of }
record-no-points = Bij dit punt wordt geen besluit gevraagd.
record-other = Anders…
record-take-back = Wissen
record-decision-removed = Het besluit is weggehaald.
record-at-table = Aan tafel besloten
record-before = Op { $date }: { $outcome }.
record-decided = Besloten tekst
record-condition = Voorwaarde
record-remark = Toelichting
record-reserved = Met voorbehoud van
record-reserved-by = Voorbehoud: { $name }
record-presence-none = nog niet gezegd
record-presence-of = Aanwezigheid van { $name }
record-deputy = vervangen door { $name }
record-all-present =
    { $n ->
        [one] De ander is aanwezig
       *[other] De andere { $n } zijn aanwezig
    }
record-no-seats = Aan deze tafel zit nog niemand
record-no-seats-help = Voeg bij “Leden en partners” toe wie er zit. Daarna kruist u hier aan wie er was.
record-noted = Noteren bij dit punt
record-noted-here = Genoteerd bij dit punt
record-line = Actie, toezegging of besluit
record-line-help = Typ in één regel wie wat wanneer doet en druk op Enter. Begin met “besluit:” voor een besluit.
record-reads-action = Actie · wie: { $owner } · wanneer: { $when } · Enter bewaart
record-reads-commitment = Toezegging · wie: { $owner } · wanneer: { $when } · Enter bewaart
record-reads-decision = Besluit · Enter bewaart
record-nobody = nog niemand
record-no-day = zonder datum
record-noted-action = Actie { $number } is genoteerd.
record-noted-commitment = Toezegging { $number } is genoteerd.
record-noted-decision = Het besluit is genoteerd.
record-take-steps =
    { $n ->
        [one] 1 vervolgstap overnemen als actie
       *[other] { $n } vervolgstappen overnemen als acties
    }
record-steps-taken =
    { $n ->
        [one] 1 vervolgstap is een actie.
       *[other] { $n } vervolgstappen zijn acties.
    }
presence-present = aanwezig
presence-excused = afwezig met bericht
presence-absent = afwezig
decision-outcome-as-proposed = conform
decision-outcome-amended = gewijzigd
decision-outcome-conditional = onder voorwaarde
decision-outcome-with-reservation = met voorbehoud
decision-outcome-remitted = terugverwezen
decision-outcome-deferred = aangehouden
decision-outcome-rejected = niet ingestemd
decision-outcome-withdrawn = ingetrokken
decision-outcome-not-reached = niet aan toe gekomen
projection = Scherm in de zaal
projection-wait = Zo dadelijk staat hier het besluit
command-record-next = Volgend punt
command-record-previous = Vorig punt
command-record-line = Actie of besluit noteren
command-record-project = Besluit op scherm tonen
decision-list = Besluitenlijst
decision-list-title = Besluitenlijst { $board } { $date }
decision-list-file = besluitenlijst
decision-list-making = De besluitenlijst wordt gemaakt
decision-list-concept = Concept
decision-list-state-concept = concept
decision-list-state-agreed = akkoord van de voorzitter
decision-list-state-sent = verzonden
decision-list-state-adopted = vastgesteld
decision-list-back = Naar de opname
decision-list-chair = de voorzitter
decision-list-agree = Voorzitter is akkoord
decision-list-agreed-done = Het akkoord van de voorzitter staat erbij. Na een wijziging is het weer een concept.
decision-list-agreed-by = Akkoord van { $name } op { $date }
decision-list-send = Verzenden…
decision-list-send-do = Vastleggen als verzonden
decision-list-send-help = De lijst blijft daarna precies zoals hij nu is. Wat u later verbetert, komt in een volgende lijst. Bewaar hem daarna als pdf of Word, of neem de tekst over in een mail.
decision-list-sent-done = De besluitenlijst is vastgelegd zoals hij uitgaat.
decision-list-remarks-until = Opmerkingen welkom tot en met
decision-list-remarks = Opmerkingen zijn welkom tot en met { $date }.
decision-list-empty = Van deze vergadering is nog geen besluit opgenomen
decision-list-empty-help = Neem eerst op wat er per punt is besloten. De lijst ontstaat dan vanzelf.
decision-list-present = Aanwezig:
decision-list-absent = Afwezig:
decision-list-words = Besluit
decision-list-own-words = Eigen woorden. Opgenomen was: “{ $text }”
decision-list-record-changed = De opname is daarna gewijzigd in: “{ $text }”
decision-list-take-recorded = Opgenomen woorden gebruiken
decision-list-recorded-again = De opgenomen woorden staan er weer.
decision-list-no-attendance = Er is nog niet aangegeven wie er was.
decision-list-unsaid =
    { $n ->
        [one] Bij punt { $label } is van 1 beslispunt nog niet gezegd wat ermee is gebeurd.
       *[other] Bij punt { $label } is van { $n } beslispunten nog niet gezegd wat ermee is gebeurd.
    }
decision-list-changed-at = Bij punt { $label } is de opname gewijzigd nadat u het besluit in eigen woorden schreef.
decision-list-versions = Verzonden
decision-list-number = Lijst { $number } · { $date }
decision-list-save-number = Lijst { $number } opslaan
decision-list-adopt = Vaststellen
decision-list-adopted-day = Vastgesteld in de vergadering van
decision-list-amendments = Met deze wijzigingen
decision-list-adopted-on = Vastgesteld op { $date }.
decision-list-adopted-done = De besluitenlijst is vastgesteld.
decision-list-pdf = Als pdf
decision-list-word = Als Word-bestand
decision-list-text = Als tekst voor een mail
rail-decisions = Besluiten
decisions = Besluiten
decision = Besluit
decisions-all = Alle besluiten
decisions-empty = Deze tafel heeft nog geen besluiten
decisions-empty-help = Open een vergadering en kies “Vergadering opnemen”. Wat u daar opneemt, staat daarna hier.
confirmations = Bevestigingen: eigen besluit nodig
confirmations-table = Tabel: besluit en partner
confirmations-complete = bevestigd
confirmations-open = loopt
confirmations-overdue = over tijd
confirmations-count = { $n } van { $of } akkoord
confirmations-due = uiterlijk { $date }
confirmed-by = Een besluit is bevestigd als akkoord is:
confirmed-by-all = elke partner
confirmed-by-majority = de meerderheid
confirmed-by-municipalities = elke gemeente
confirmed-by-set = De regel van deze tafel is gewijzigd.
confirmation-title = Bevestiging van { $name }
confirmation-of = { $name }: { $state } · { $text }
confirmation-said = Wat is er thuis besloten?
confirmation-none = nog niets
confirmation-submitted = voorgelegd
confirmation-agreed = akkoord
confirmation-agreed-with-remark = akkoord met opmerking
confirmation-declined = niet akkoord
confirmation-not-applicable = niet van toepassing
confirmation-contact = Contactpersoon
confirmation-body = Wie besluit er thuis?
confirmation-body-help = Bijvoorbeeld het college van B en W, de raad of de raad van bestuur.
confirmation-day = Wanneer?
confirmation-carrier = Hoe kwam het binnen?
confirmation-carrier-mail = per mail
confirmation-carrier-letter = per brief
confirmation-carrier-phone = per telefoon
confirmation-carrier-meeting = aan tafel
confirmation-remark = Opmerking
confirmation-document = Document
confirmation-document-none = Nog geen document: bijvoorbeeld het besluit van het college of de brief.
confirmation-document-choose = Document kiezen
confirmation-document-other = Ander document kiezen
confirmation-has-document = met document
confirmation-keep = Vastleggen
confirmation-kept = De bevestiging van { $name } is vastgelegd.
command-go-decisions = Besluiten
confirmation-due = Uiterlijk
home-text = Tekst voor thuis
home-text-for = Tekst voor thuis: { $text }
home-text-body = het college of bestuur
home-text-title = Voorstel aan { $body }
home-text-notice = Dit is een voorzet. Pas de tekst aan uw eigen huisstijl en afspraken aan.
home-text-about = Waar het over gaat
home-text-decided = Op { $date } besloot { $board }:
home-text-outcome = Uitkomst aan tafel: { $outcome }.
home-text-paper = Het stuk heet “{ $title }”.
home-text-question = Wat er wordt gevraagd
home-text-asked = Aan { $body } wordt gevraagd:
home-text-point-agree = in te stemmen met het besluit van de { $board }
home-text-point-tell = de uitkomst te laten weten aan het secretariaat van de { $board }, ook als er een voorbehoud is
home-text-due = De tafel hoort de uitkomst graag uiterlijk { $date }.
home-text-actions = Wat wij te doen hebben
partner-page = Blad van een partner
partner-page-title = Acties en bevestigingen van { $name }
partner-page-on = Stand op { $date }
partner-page-help = Wat deze partner te doen heeft en thuis moet bevestigen. Sla het op om mee te sturen.
partner-page-no-actions = Er staan geen acties open.
partner-page-no-confirmations = Er zijn geen besluiten om thuis te bevestigen.
partner-printing = De tekst wordt gemaakt
reminders = Herinneringen
reminders-help = Eén bericht voor elke partner die nog niet heeft bevestigd. Er wordt niets verstuurd: kopieer het of open het in uw mailprogramma.
reminders-none = Alle partners hebben bevestigd.
reminders-close = Sluiten
reminder-subject = Herinnering: bevestigingen voor de { $board }
reminder-opening = Van uw organisatie ontvingen wij nog geen bevestiging van deze besluiten van { $board }:
reminder-line-due = uiterlijk { $date }
reminder-question = Wilt u laten weten of uw organisatie instemt, wie dat besloot en op welke dag?
