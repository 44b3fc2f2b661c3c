# Schriftelijke rondes: een vraag die tussen twee vergaderingen wordt beslist.
written-rounds = Schriftelijke rondes
written-rounds-empty = Nog geen schriftelijke rondes
written-rounds-empty-help = Leg een vraag voor die niet kan wachten tot de volgende vergadering. De uitkomst komt op de eerstvolgende besluitenlijst.
written-round-new = Nieuwe ronde
written-round-title = Waar gaat het over?
written-round-question = Wat wordt er gevraagd?
written-round-question-help = Schrijf het zoals het besluit straks luidt.
written-round-deadline = Antwoorden tot en met
written-round-begin = Ronde beginnen
written-round-count =
    { $n ->
        [one] 1 antwoord
       *[other] { $n } antwoorden
    }
written-round-until = tot en met { $date }
written-round-open = loopt
written-round-past = termijn voorbij
written-round-closed = afgerond
written-round-asked = Gevraagd op { $date }, antwoorden tot en met { $until }
written-round-letter = Brief opslaan
written-round-close = Ronde afronden
written-round-told = De uitkomst staat op de besluitenlijst van { $date }.
written-round-answers = { $n } van { $of } partners hebben geantwoord
written-round-kept = Het antwoord van { $name } is vastgelegd.
written-round-answer-of = Antwoord van { $name }
written-round-remark-of = Opmerking van { $name }
written-answer-none = nog geen antwoord
written-answer-agreed = akkoord
written-answer-agreed-with-remark = akkoord met opmerking
written-answer-declined = niet akkoord
written-answer-abstained = onthouding
written-round-waiting =
    { $n ->
        [one] 1 partner heeft nog niet geantwoord.
       *[other] { $n } partners hebben nog niet geantwoord.
    }
written-round-no-meeting = Er staat geen vergadering gepland die de uitkomst kan horen. Plan er eerst een.
written-round-outcome = Uitkomst
written-round-tell = Melden in de vergadering van
written-round-tell-help = De uitkomst komt daar op de agenda en op de besluitenlijst.
written-round-closed-done = De uitkomst staat op de agenda en op de besluitenlijst.
written-round-making = De brief wordt gemaakt
written-round-letter-title = Schriftelijke ronde: { $title }
written-round-letter-ask = { $board } vraagt u vóór of op { $date } te antwoorden op dit voorstel:
written-round-letter-choices = U kunt antwoorden met akkoord, akkoord met opmerking, niet akkoord of onthouding. Antwoord op dit bericht is genoeg.
written-round-letter-home = Over dit voorstel neemt ook uw eigen organisatie een besluit.
written-round-letter-next = De uitkomst hoort u in de eerstvolgende vergadering; zij staat op de besluitenlijst daarvan.
