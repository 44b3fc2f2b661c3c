//! The role of a section, read off its heading.
//!
//! Headings are free text and stay as printed; the role only tells what the section is for.

mod clauses;
mod patterns;
mod words;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::period::tokens::tokens;

/// What a section is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SectionRole {
    Background,
    Purpose,
    Core,
    Arguments,
    Considerations,
    Finance,
    Communication,
    Process,
    Proposal,
    NextSteps,
    Attachments,
    Source,
    Custom,
}

impl SectionRole {
    /// The role that a heading's words give, without a look at the paper's title.
    ///
    /// The earliest telling word or turn of phrase counts ("Planning en communicatie" is planning), except
    /// that a proposal for the follow-up is follow-up, and so is a process with its planning. "Voorgesteld"
    /// asks for a decision only before one: otherwise what is proposed tells ("Voorgestelde aanpak"), and so does
    /// what is intended or expected ("Verwachte kosten").
    pub fn of_heading(heading: &str) -> Self {
        let words: Vec<String> = words(heading);
        if words.len() > LONGEST {
            return Self::Custom;
        }
        // "Vragen?" offers to answer some.
        if words.len() == 1 && heading.trim_end().ends_with('?') {
            return Self::Custom;
        }
        let first = clauses::role(&words).or_else(|| earliest(&words)).or_else(|| words::weakly(&words));
        let Some(first) = first else { return Self::Custom };
        let follow_up =
            words.iter().any(|word| words::of(word) == Some(Self::NextSteps) && word.starts_with("vervolg"));
        let planned = words.iter().any(|word| words::of(word) == Some(Self::NextSteps));
        let further = words.iter().any(|word| word == "verdere");
        match first {
            Self::Process | Self::Proposal if further => Self::NextSteps,
            Self::Proposal if follow_up => Self::NextSteps,
            Self::Proposal if words::tells_in_short(&words) => Self::Core,
            Self::Process if planned => Self::NextSteps,
            _ => first,
        }
    }

    /// The role of a heading in a paper: a topic heading that shares a whole word of five letters or more
    /// with the title is the core.
    pub fn of(heading: &str, title: &str) -> Self {
        match Self::of_heading(heading) {
            Self::Custom if shares_word(heading, title) => Self::Core,
            role => role,
        }
    }
}

/// What has more words is no heading.
const LONGEST: usize = 20;

fn words(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.fold).filter(|fold| !fold.is_empty()).collect()
}

/// What the earliest phrase or word says that is not said of something else.
fn earliest(words: &[String]) -> Option<SectionRole> {
    (0..words.len()).find_map(|at| role_at(words, at).filter(|role| !is_aside(words, at, *role)))
}

fn role_at(words: &[String], at: usize) -> Option<SectionRole> {
    const DECISIONS: [&str; 5] = ["besluit", "besliss", "beslis", "punt", "voorstel"];
    const INTENDED: [&str; 4] = ["beoogd", "gewenst", "verwacht", "mogelijk"];
    let begins = |stems: &[&str], word: &str| stems.iter().any(|stem| word.starts_with(stem));
    let next = words.get(at + 1);
    if begins(&INTENDED, &words[at]) {
        return next.and_then(|next| words::of(next)).or_else(|| words::at(words, at));
    }
    if !words[at].starts_with("voorgesteld") {
        return words::at(words, at);
    }
    match next {
        Some(next) if !begins(&DECISIONS, next) => Some(words::of(next).unwrap_or(SectionRole::Core)),
        _ => Some(SectionRole::Proposal),
    }
}

/// Whether a word only says what another is about: "Gevolgen van het besluit" asks for none, "Gevolgen voor
/// inwoners" tells them nothing, and "Voorzieningen in de kern" are in a village.
fn is_aside(words: &[String], at: usize, role: SectionRole) -> bool {
    const PREPOSITIONS: [&str; 9] = ["van", "bij", "op", "over", "voor", "in", "uit", "aan", "met"];
    const DETERMINERS: [&str; 6] = ["de", "het", "dit", "deze", "een", "ons"];
    // "Inwoners met schulden" are what the section is about.
    const GROUPS: [&str; 4] = ["inwoners", "omwonenden", "belanghebbenden", "stakeholders"];
    const QUALIFIES: [&str; 8] = ["met", "zonder", "die", "van", "uit", "in", "op", "aan"];
    let qualified = words.get(at + 1).is_some_and(|next| QUALIFIES.contains(&next.as_str()));
    if GROUPS.contains(&words[at].as_str()) && qualified {
        return true;
    }
    let before = words[..at].iter().rposition(|word| !DETERMINERS.contains(&word.as_str()));
    let Some(before) = before.filter(|before| *before > 0) else { return false };
    let behind = PREPOSITIONS.contains(&words[before].as_str());
    let effects = ["gevolg", "effect", "impact", "beteken", "consequentie", "wat"];
    let affected = || effects.iter().any(|stem| words[0].starts_with(stem));
    behind
        && match role {
            SectionRole::Proposal | SectionRole::Core => true,
            SectionRole::Communication => affected(),
            _ => false,
        }
}

fn shares_word(heading: &str, title: &str) -> bool {
    let title = words(title);
    words(heading).iter().any(|word| word.chars().count() >= 5 && title.contains(word))
}

#[cfg(test)]
mod tests {
    use super::SectionRole;

    #[test]
    fn a_heading_says_what_its_section_is_for() {
        use SectionRole::{
            Arguments, Attachments, Background, Communication, Considerations, Core, Custom, Finance,
            NextSteps, Process, Proposal, Purpose, Source,
        };
        let cases = [
            ("Wat levert dit op?", Purpose),
            ("Voorgestelde aanpak", Core),
            ("Voorgestelde planning", NextSteps),
            ("Voorgesteld besluit", Proposal),
            ("Financiën en wat nu", Finance),
            ("Risico's en volgende stappen", Considerations),
            ("En dan?", NextSteps),
            ("Aanpak en uitvoering", NextSteps),
            ("Onze aanpak", Core),
            ("Wat is nieuw", Core),
            ("Zo pakken we het aan", Core),
            ("Wat merken mensen ervan?", Purpose),
            ("Wat vindt men lastig?", Considerations),
            ("Waar gaan we voor?", Purpose),
            ("Wij vragen u", Proposal),
            ("Gewenst eindbeeld", Purpose),
            ("Plan Zuid", Custom),
            ("Waar moeten we op letten?", Considerations),
            ("Aanleiding", Background),
            ("AANLEIDING EN CONTEXT", Background),
            ("Inleiding/aanleiding", Background),
            ("Waarom dit voorstel nu", Background),
            ("Waarom elektrisch?", Custom),
            ("Waarom ligt dit voor?", Background),
            ("Waar staan we nu", Core),
            ("Gevolgen voor de begroting", Finance),
            ("Knelpunten", Considerations),
            ("Wat wordt er van u gevraagd?", Proposal),
            ("Verdere stappen", NextSteps),
            ("Eerdere besluitvorming", Background),
            ("Doel van deze notitie", Purpose),
            ("Doelgroep", Custom),
            ("Wat houdt het voorstel in?", Core),
            ("Verdere procedure", NextSteps),
            ("Wat gaan we hierna doen?", NextSteps),
            ("Opties", Considerations),
            ("Wat willen we bereiken?", Purpose),
            ("Beoogd effect", Purpose),
            ("Kern van de zaak", Core),
            ("Stand van zaken per deelregio", Core),
            ("Essentie / samenvatting", Core),
            ("Argumenten", Arguments),
            ("Kanttekeningen en risico’s", Considerations),
            ("Financiële consequenties", Finance),
            ("Financiën", Finance),
            ("Communicatie en participatie", Communication),
            ("Proces (zie het schema)", Process),
            ("Vervolgproces", NextSteps),
            ("Procesafspraken en planning", NextSteps),
            ("Na het besluit", NextSteps),
            ("Conceptvoorstel vervolgstappen", NextSteps),
            ("Voorstel voor het vervolg", NextSteps),
            ("Planning en communicatie", NextSteps),
            ("Voorstel t.b.v. de stuurgroep", Proposal),
            ("Gevraagd besluit", Proposal),
            ("Wat vragen wij van het overleg", Proposal),
            ("Advies", Proposal),
            ("Hoe gaan we verder?", NextSteps),
            ("Bijlagen", Attachments),
            ("Bronnen", Source),
            ("Meer informatie", Source),
            ("De dorpshuizen", Custom),
            ("", Custom),
        ];
        for (heading, role) in cases {
            assert_eq!(SectionRole::of_heading(heading), role, "{heading}");
        }
    }

    /// Checks headings against their roles.
    fn check(role: SectionRole, headings: &[&str]) {
        for heading in headings {
            assert_eq!(SectionRole::of_heading(heading), role, "{heading}");
        }
    }

    #[test]
    fn a_question_tells_by_what_it_asks() {
        check(SectionRole::Finance, &["Wat gaat de brug kosten?", "Waaruit betalen we dit?"]);
        check(
            SectionRole::Background,
            &["Wat is hierover al besloten?", "Hoe zijn we hier beland en gekomen?"],
        );
        check(SectionRole::Background, &["Waarom komt de brug nu op tafel?"]);
        check(SectionRole::Custom, &["Waarom hout?", "Vragen?"]);
        check(SectionRole::Purpose, &["Waartoe doen we dit?", "Wanneer is de brug geslaagd?"]);
        check(
            SectionRole::Core,
            &["Wat verandert er voor de schippers?", "Zo ziet de brug eruit", "Wat gaat goed"],
        );
        check(SectionRole::Arguments, &["Wat pleit voor hout?"]);
        check(
            SectionRole::Considerations,
            &[
                "Wat pleit er tegen hout?",
                "Waar lopen we tegenaan?",
                "Wat als het niet lukt?",
                "Wat kan beter",
            ],
        );
        check(
            SectionRole::Communication,
            &["Met wie is dit besproken?", "Hoe vertellen we dit de schippers?"],
        );
        check(SectionRole::Process, &["Hoe is dit voorstel tot stand gekomen?"]);
        check(SectionRole::Proposal, &["Wat verwachten we van u?", "Waarover beslist u?"]);
        check(
            SectionRole::NextSteps,
            &[
                "Wat gebeurt er na uw besluit?",
                "Wat moet er nog gebeuren?",
                "En nu?",
                "Wat gaat er gebeuren?",
            ],
        );
    }

    #[test]
    fn a_compound_tells_by_its_last_part() {
        check(SectionRole::Finance, &["Onderhoudskosten", "Sluisbegroting"]);
        check(SectionRole::NextSteps, &["Bouwplanning", "Werkplan"]);
        check(SectionRole::Core, &["Publiekssamenvatting"]);
        check(SectionRole::Proposal, &["Keuzevragen", "Ontwerpbesluit", "Raadsvoorstel"]);
        check(SectionRole::Communication, &["Schippersparticipatie"]);
        check(SectionRole::NextSteps, &["Vervolgproces", "Vervolgafspraken"]);
        check(SectionRole::Custom, &["Vervolgonderwijs", "Risicojongeren", "Alternatieve woonvormen"]);
        check(SectionRole::Custom, &["Peilbesluit", "Zorgvragen", "Kostgangers"]);
    }

    #[test]
    fn what_another_word_is_about_tells_nothing() {
        check(SectionRole::Custom, &["Inwoners met schulden"]);
        check(SectionRole::Communication, &["Inwoners en partners"]);
        check(
            SectionRole::Custom,
            &["Gevolgen van het besluit", "Gevolgen voor de omwonenden", "Winkels in de kern"],
        );
        check(SectionRole::Finance, &["Gevolgen voor het budget", "Effect op de begroting"]);
        check(SectionRole::Core, &["Het voorstel in het kort", "Uitwerking van het voorstel"]);
        check(SectionRole::NextSteps, &["Beoogde planning"]);
        check(SectionRole::Finance, &["Verwachte kosten"]);
    }

    #[test]
    fn a_topic_heading_that_shares_a_word_with_the_title_is_the_core() {
        assert_eq!(
            SectionRole::of("Dorpshuizen: het plan", "Toekomst van de dorpshuizen"),
            SectionRole::Core
        );
        assert_eq!(SectionRole::of("Het plan zelf", "Het plan voor de haven"), SectionRole::Custom);
        assert_eq!(
            SectionRole::of("Kosten van de dorpshuizen", "Toekomst van de dorpshuizen"),
            SectionRole::Finance
        );
    }
}
