//! Headings that ask or say something as a clause: "Wat mag het kosten?", "Zo pakken we het aan".

use std::sync::LazyLock;

use super::SectionRole;
use super::patterns::Patterns;

/// The first pattern that fits counts: what is told by one word stands before what any clause may hold.
const CLAUSES: &[(&str, SectionRole)] = &[
    (
        "wat|hoe|wie|waar|waaruit|waarvan|hoeveel * kost|kosten|geld|betaal*|betalen|betaald|budget|\
         financi*|bekostig*|gefinancierd",
        SectionRole::Finance,
    ),
    (
        "gevolgen|effecten|consequenties|effect|impact * budget*|begroting*|bijdrage*|tarie*|geld|\
         kosten|lasten",
        SectionRole::Finance,
    ),
    ("waar|wat|hoe * risico", SectionRole::Considerations),
    ("zorgen $", SectionRole::Considerations),
    ("zorgen en|van|over|bij", SectionRole::Considerations),
    ("informeren", SectionRole::Communication),
    ("het|ons plan $", SectionRole::Core),
    ("vraag|vragen $", SectionRole::Proposal),
    ("de|onze vraag|vragen $", SectionRole::Proposal),
    ("wat pleit|spreekt|pleiten|spreken * ertegen|tegen", SectionRole::Considerations),
    ("wat pleit|spreekt|pleiten", SectionRole::Arguments),
    ("hoe|waar|zo * tot stand", SectionRole::Process),
    ("hoe|wie|wat * voorbereid|gewerkt|aangepakt|werk", SectionRole::Process),
    (
        "wie|hoe|waar|met * meedenken|meegedacht|meegepraat|meepraten|mee|meedoen|meegedaan|betrokken|\
         betrekken|gesproken|overlegd|besproken|geraadpleegd",
        SectionRole::Communication,
    ),
    (
        "wat|hoe|wie|aan * vertellen|vertelt|informeren|informeert|buiten|communiceren|bekend",
        SectionRole::Communication,
    ),
    ("in gesprek met", SectionRole::Communication),
    ("gesprek|gesprekken met", SectionRole::Communication),
    (
        "wat|wie|waar|waarover|welke * al|eerder|reeds|vorige|eerdere * besloten|besluit|besluiten|\
         besloot|afgesproken|gebeurd|vastgesteld|besproken",
        SectionRole::Background,
    ),
    ("wat * eerder", SectionRole::Background),
    ("wat is|was * gebeurd|probleem|vraagstuk|aanleiding|hand", SectionRole::Background),
    ("wat was|waren|ging|gingen|gebeurde", SectionRole::Background),
    ("wat|hoe * vooraf|voorafging|voorafgegaan|voorgeschiedenis", SectionRole::Background),
    ("hoe|waar * gekomen|kwamen|ontstaan|ontstond|vandaan|begon|begonnen", SectionRole::Background),
    ("wat speelt", SectionRole::Background),
    ("vanwaar", SectionRole::Background),
    ("waarom * kiezen|keuze|beste|verstandig|goed", SectionRole::Arguments),
    ("waarom nu", SectionRole::Background),
    ("waarom + +", SectionRole::Background),
    ("waar vindt|vind|staat * meer|informatie", SectionRole::Source),
    ("hoe|waar staat|staan|ziet|werkt", SectionRole::Core),
    ("wat gebeurt", SectionRole::NextSteps),
    ("wanneer * tevreden|geslaagd|goed|succes*", SectionRole::Purpose),
    (
        "wat|hoe * tegenaan|tegenzit|misgaan|mis|fout|wringt|schuurt|knelt|spannend|spanning|lastig|\
         lastige|ingewikkeld|moeilijk|moeilijke|letten|zorgen",
        SectionRole::Considerations,
    ),
    ("wat kan|kon|moet|gaat|ging * beter|minder|slecht", SectionRole::Considerations),
    ("wat als", SectionRole::Considerations),
    ("wat * plussen|minnen|nadelen|bezwaren", SectionRole::Considerations),
    (
        "waar * tegenaan|letten|opletten|wringt|schuurt|knelt|spanning|pijn|zorgen",
        SectionRole::Considerations,
    ),
    ("wat|waar|hoe|zo * anders|verandert|wijzigt|veranderen", SectionRole::Core),
    ("waar|waarover * gaat * om|over|voorstel|stuk|notitie", SectionRole::Core),
    ("waar het * om|over", SectionRole::Core),
    ("waar|waarover hebben|praten|spreken", SectionRole::Core),
    ("kort $", SectionRole::Core),
    ("wat ligt * ter", SectionRole::Proposal),
    ("wat ligt", SectionRole::Core),
    ("wat houdt|behelst|omvat", SectionRole::Core),
    (
        "wat|waar|waarover|waarmee|hoe * vragen|vraagt|vraag|gevraagd|verwachten|verwacht|voorgesteld|\
         besluit|besluiten|beslist|beslissen|besloten|kiezen|kiest|instemmen|voorleggen",
        SectionRole::Proposal,
    ),
    ("wat stellen|stelt * voor", SectionRole::Proposal),
    ("wat hebben|heeft|is * nodig", SectionRole::Proposal),
    (
        "wij|we|ik|u|college|bestuur|directie adviseren|adviseer|adviseert|verzoeken|verzoek|verzoekt|\
         vragen|vraag|vraagt|wordt|stellen|stel|stelt",
        SectionRole::Proposal,
    ),
    ("het|de college|bestuur|directie|stuurgroep adviseert|verzoekt|vraagt|stelt", SectionRole::Proposal),
    (
        "wat|waar|waartoe|waarvoor|hoe * naartoe|heen|streven|streeft|nastreven|beogen|beoogt|bereiken|\
         hopen|oplevert|opleveren|merken|merkt|eraan|beter|ervoor",
        SectionRole::Purpose,
    ),
    ("wat willen|wil", SectionRole::Purpose),
    ("wat levert", SectionRole::Purpose),
    ("waar willen|werken|gaan|doen * voor|toe|aan", SectionRole::Purpose),
    ("waartoe|waarvoor", SectionRole::Purpose),
    ("wat is * doel|bedoeling", SectionRole::Purpose),
    (
        "hoe|wat|wie|waar|en * verder|hierna|daarna|straks|vervolgens|vervolg|volgt|volgen|gebeuren",
        SectionRole::NextSteps,
    ),
    ("en|wat nu|dan|daarna|hierna $", SectionRole::NextSteps),
    ("wat gaat|ging|liep|loopt * goed", SectionRole::Core),
    ("wat doen|doet|gaan|moet|moeten", SectionRole::NextSteps),
    ("wat gaat er|u|men|de|het", SectionRole::NextSteps),
    ("wat we|wij|er|het * doen|gebeurt|gebeuren", SectionRole::NextSteps),
    ("wie is|zijn * zet|beurt", SectionRole::NextSteps),
    ("hoe gaan|willen * doen|aanpakken", SectionRole::NextSteps),
    ("aan de slag", SectionRole::NextSteps),
    ("wie doet|pakt|voert|gaat|regelt", SectionRole::NextSteps),
    ("hoe pakken|voeren|lang|snel", SectionRole::NextSteps),
    ("wanneer", SectionRole::NextSteps),
    ("hoe zit|gaat|doen|is|loopt", SectionRole::Core),
    (
        "wat zien|blijkt|bleek|weten|leren|leerden|staat|is|zijn|we|wij * gedaan|bereikt|zien|weten|\
         oplossing|plan|nieuw|blijkt|onderzoek|geleerd|leert|leren|kern",
        SectionRole::Core,
    ),
    ("wat hebben|heeft * gedaan|bereikt|geleerd|gezien|gevonden|onderzocht", SectionRole::Core),
    ("wat zien|blijkt|leren|leerden|weten", SectionRole::Core),
    ("zo|dit ziet|werkt|pakken|doen|gaan|is", SectionRole::Core),
];

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| Patterns::of(CLAUSES));

/// What a heading tells as a clause; a question in two words ("Waarom elektrisch?") may be about anything.
pub(super) fn role(words: &[String]) -> Option<SectionRole> {
    let words = match words {
        [first, rest @ ..] if rest.len() > 1 && matches!(first.as_str(), "en" | "maar") => rest,
        _ => words,
    };
    PATTERNS.role(words)
}
