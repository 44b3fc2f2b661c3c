# Written rounds: a question that is decided between two meetings.
written-rounds = Written rounds
written-rounds-empty = No written rounds yet
written-rounds-empty-help = Lay a question before the partners that cannot wait for the next meeting. The outcome comes on the next decision list.
written-round-new = New round
written-round-title = What is it about?
written-round-question = What is asked?
written-round-question-help = Write it as the decision will read.
written-round-deadline = Answers until
written-round-begin = Begin the round
written-round-count =
    { $n ->
        [one] 1 answer
       *[other] { $n } answers
    }
written-round-until = until { $date }
written-round-open = under way
written-round-past = past its day
written-round-closed = closed
written-round-asked = Asked on { $date }, answers until { $until }
written-round-letter = Save the letter
written-round-close = Close the round
written-round-told = The outcome stands on the decision list of { $date }.
written-round-answers = { $n } of { $of } partners answered
written-round-kept = The answer of { $name } is noted.
written-round-answer-of = Answer of { $name }
written-round-remark-of = Remark of { $name }
written-answer-none = no answer yet
written-answer-agreed = agreed
written-answer-agreed-with-remark = agreed with a remark
written-answer-declined = not agreed
written-answer-abstained = abstained
written-round-waiting =
    { $n ->
        [one] 1 partner did not answer yet.
       *[other] { $n } partners did not answer yet.
    }
written-round-no-meeting = No meeting is planned that can be told the outcome. Plan one first.
written-round-outcome = Outcome
written-round-tell = Tell at the meeting of
written-round-tell-help = The outcome comes on its agenda and its decision list.
written-round-closed-done = The outcome stands on the agenda and on the decision list.
written-round-making = The letter is being made
written-round-letter-title = Written round: { $title }
written-round-letter-ask = { $board } asks you to answer this proposal by { $date }:
written-round-letter-choices = You can answer with agreed, agreed with a remark, not agreed or abstained. An answer to this message is enough.
written-round-letter-home = Your own organisation also decides on this proposal.
written-round-letter-next = You hear the outcome at the next meeting; it stands on its decision list.
