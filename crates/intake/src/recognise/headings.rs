//! Which lines are headings, and what their sections are for.

use tafelstuk_model::grammar;
use tafelstuk_model::period::Period;
use tafelstuk_model::section_role::SectionRole;

use crate::source::{Block, Kind, Lines, Look};

use super::Setting;
use super::told::Told;

/// A heading at a block, with what follows its colon on the same line.
pub(super) struct Heading {
    pub at: usize,
    pub text: String,
    pub role: SectionRole,
    pub rest: Option<Block>,
}

pub(super) fn find(blocks: &[&Block], title: &str, told: &Told) -> Vec<Heading> {
    let found = standing(blocks, title, told, false);
    // Where most headings begin their paragraphs, all that do so count.
    let run_in = standing(blocks, title, told, true);
    if run_in.len() > 2 * found.len() { run_in } else { found }
}

/// No section has more parts.
const MOST_PARTS: usize = 30;

fn standing(blocks: &[&Block], title: &str, told: &Told, run_in: bool) -> Vec<Heading> {
    let look = Usual::of(blocks);
    let mut found: Vec<Heading> = Vec::new();
    for at in 0..blocks.len() {
        let block = blocks[at];
        match told.at(block).or_else(|| told.known(block).map(Some)) {
            Some(Some(role)) => {
                let (text, rest) = match end_label(block, true) {
                    Some((_, text, rest)) => (text, rest),
                    None => (clean(&block.text).to_owned(), None),
                };
                found.push(Heading { at, text, role, rest });
                continue;
            }
            Some(None) => continue,
            None => {}
        }
        // "4.1" below "4. Overwegingen" is a part of it; "1.1" is an argument for the first point, and "5.1" below
        // "5. Argumenten" one of those.
        let part = is_numbered_below(block)
            && found.iter().rev().take(MOST_PARTS).any(|heading| is_part_of(block, blocks[heading.at]));
        let under = found
            .last()
            .map(|heading| heading.role)
            .filter(|role| !part || is_listing(Some(*role)) || *role == SectionRole::Arguments);
        let counted = found.last().and_then(|heading| number_of(blocks[heading.at]));
        // "Bijlage 1: …" below "Bijlagen" names one of them.
        let named = |role: SectionRole| role == SectionRole::Attachments && under == Some(role);
        let label = end_label(blocks[at], run_in).filter(|(role, ..)| !named(*role));
        let heading = label.or_else(|| {
            let follows = counted.is_some_and(|number| number_of(blocks[at]) == Some(number + 1));
            let below_heading = found.last().is_some_and(|heading| heading.at + 1 == at);
            // "Wij adviseren u:" right below a heading leads in what that announces.
            if below_heading && leads_in(&block.text) {
                return None;
            }
            if !follows && is_listing(under) && is_listed(blocks, at, below_heading) {
                return None;
            }
            let text = if follows && looks_like_heading(blocks[at]) && has_text_below(blocks, at) {
                clean(&blocks[at].text).to_owned()
            } else {
                heading_text(blocks, at, under, title, &look)?
            };
            let role = told.role(&text).unwrap_or_else(|| role_in(&text, title, found.is_empty()));
            Some((role, text, None))
        });
        if let Some((role, text, rest)) = heading {
            found.push(Heading { at, text, role, rest });
        }
    }
    found
}

/// The role of a heading; a paper that first asks what it is about introduces itself.
fn role_in(text: &str, title: &str, first: bool) -> SectionRole {
    let role = SectionRole::of(text, title);
    let asks = text.split(' ').next().is_some_and(|word| word.to_lowercase().starts_with("waar"));
    if first && asks && role == SectionRole::Core { SectionRole::Background } else { role }
}

/// Where no heading announces follow-up, the last one of no known role whose items mostly lie ahead in the
/// calendar does.
pub(super) fn find_follow_up(headings: &mut [Heading], blocks: &[&Block], setting: &Setting) {
    if headings.iter().any(|heading| heading.role == SectionRole::NextSteps) {
        return;
    }
    let ahead = |block: &&&Block| {
        Period::find(&block.text, setting.on, setting.next_meeting).is_some_and(|period| !period.is_past())
    };
    for nth in (0..headings.len()).rev() {
        let end = headings.get(nth + 1).map_or(blocks.len(), |next| next.at);
        let body = &blocks[headings[nth].at + 1..end];
        let items = || body.iter().filter(|block| block.is_item() && block.level() == 0);
        let (all, dated) = (items().count(), items().filter(ahead).count());
        let free = setting.told.at(blocks[headings[nth].at]).is_none();
        if free && headings[nth].role == SectionRole::Custom && dated >= 2 && dated * 2 >= all {
            headings[nth].role = SectionRole::NextSteps;
            return;
        }
    }
}

/// What each section is read for: its own role, or, where that is unknown, the role of the section above that
/// asks or plans. A heading of a lower level goes on with it, and so does any below which most lines are
/// worded as what is asked or planned.
pub(super) fn read_for(headings: &[Heading], blocks: &[&Block], setting: &Setting) -> Vec<SectionRole> {
    let level = |heading: &Heading| match blocks[heading.at].kind {
        Kind::Heading { level, .. } => Some(level),
        _ => None,
    };
    let mut open: Option<(SectionRole, Option<u8>)> = None;
    let mut roles = Vec::new();
    for (nth, heading) in headings.iter().enumerate() {
        let end = headings.get(nth + 1).map_or(blocks.len(), |next| next.at);
        let body = &blocks[heading.at + 1..end];
        let unknown = SectionRole::of_heading(&heading.text) == SectionRole::Custom
            && setting.told.at(blocks[heading.at]).is_none();
        let role = match (heading.role, open) {
            (SectionRole::Proposal | SectionRole::NextSteps, _) => {
                open = Some((heading.role, level(heading)));
                heading.role
            }
            (role, Some((above, at))) if unknown => {
                let deeper = level(heading).zip(at).is_some_and(|(own, above)| own > above);
                if deeper || mostly(body, above, setting) { above } else { role }
            }
            (role, _) => {
                open = None;
                role
            }
        };
        roles.push(role);
    }
    roles
}

/// Whether most items are worded as points, or have an owner or a period ahead.
fn mostly(body: &[&Block], role: SectionRole, setting: &Setting) -> bool {
    let items: Vec<&&Block> = body.iter().filter(|block| block.is_item() && block.level() == 0).collect();
    let fits = |block: &&&&Block| match role {
        SectionRole::Proposal => grammar::is_point(&block.text),
        _ => {
            let period = Period::find(&block.text, setting.on, setting.next_meeting);
            period.is_some_and(|period| !period.is_past())
        }
    };
    let fitting = items.iter().filter(fits).count();
    fitting > 0 && fitting * 2 > items.len()
}

/// A plain numbered line right below a heading or another number is one of its list.
fn is_listed(blocks: &[&Block], at: usize, below_heading: bool) -> bool {
    let numbered = number_of(blocks[at]).is_some() && !blocks[at].bold;
    numbered && (below_heading || at > 0 && blocks[at - 1].number().is_some())
}

/// Whether the name before the colon is set in bold letters.
fn begins_bold(block: &Block, name: &str) -> bool {
    let length = name.chars().count() as u32;
    block
        .spans
        .iter()
        .any(|span| span.look == Look::Bold && span.start == 0 && (length..=length + 2).contains(&span.end))
}

/// Whether a line names what is asked and says it: "Gevraagd besluit: in te stemmen met de proef".
pub(super) fn asks_in_line(block: &Block) -> bool {
    end_label(block, false).is_some_and(|(role, ..)| role == SectionRole::Proposal)
}

/// "Bron: …", "Bijlage: …": a label that is a heading with its content behind it.
fn end_label(block: &Block, any_role: bool) -> Option<(SectionRole, String, Option<Block>)> {
    if block.is_marked() {
        return None;
    }
    let (name, rest) = block.text.split_once(':')?;
    let (name, rest) = (name.trim(), rest.trim());
    let role = SectionRole::of_heading(name);
    let fits = matches!(role, SectionRole::Attachments | SectionRole::Source)
        || role == SectionRole::Proposal && grammar::is_point(rest)
        || ((any_role || begins_bold(block, name)) && role != SectionRole::Custom);
    let short = name.split(' ').count() <= 3 && !name.ends_with('.');
    if rest.is_empty() || !fits || !short || !name.starts_with(char::is_uppercase) {
        return None;
    }
    let rest = Block { kind: Kind::Paragraph, text: rest.to_owned(), ..block.clone() };
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    Some((role, bare.to_owned(), Some(rest)))
}

fn heading_text(
    blocks: &[&Block],
    at: usize,
    under: Option<SectionRole>,
    title: &str,
    look: &Usual,
) -> Option<String> {
    let block = blocks[at];
    if let Kind::Heading { .. } = block.kind {
        // "Wij stellen u voor te besluiten om:", whatever its style.
        if goes_on(&block.text) && grammar::lead_in(&block.text).is_some() {
            return None;
        }
        // "1.1 Isoleren verdient zich terug" below "Argumenten" is one of them.
        let argues = matches!(under, Some(SectionRole::Arguments | SectionRole::Considerations));
        if argues && is_numbered_below(block) && SectionRole::of_heading(&block.text) == SectionRole::Custom {
            return None;
        }
        return is_short(&block.text).then(|| clean(&block.text).to_owned());
    }
    if !looks_like_heading(block) {
        return None;
    }
    if is_worded_as_point(block) {
        return None;
    }
    if is_question(blocks, at) {
        return Some(block.text.clone());
    }
    if under == Some(SectionRole::Attachments) && is_attachment(blocks, at) {
        return None;
    }
    let text = clean(&block.text).to_owned();
    let role = SectionRole::of(&text, title);
    let numbered = block.number().is_some();
    if role == SectionRole::Custom {
        return is_topic(blocks, at, under, look).then_some(text);
    }
    // "Bespreekpunt 5" is one of a meeting's, not a section of the paper.
    let counted = text.rsplit(' ').next().is_some_and(|last| last.chars().all(|c| c.is_ascii_digit()));
    if counted && role == SectionRole::Proposal && text.split(' ').count() == 2 {
        return None;
    }
    // Numbered sentences under "Argumenten" and steps in a list are content, whatever words they hold.
    let inside_list = numbered
        && !block.spaced
        && !block.bold
        && at > 0
        && blocks[at - 1].is_marked()
        && blocks[at - 1].number().is_none();
    let argument = numbered
        && matches!(under, Some(SectionRole::Arguments | SectionRole::Considerations))
        && (text.split(' ').count() > 3 || is_numbered_below(block));
    let listed =
        matches!(under, Some(SectionRole::Proposal | SectionRole::NextSteps | SectionRole::Attachments))
            && (text.split(' ').count() > 4
                && SectionRole::of_heading(&text) == under.unwrap_or(SectionRole::Custom)
                || Period::find(&text, None, None).is_some());
    let shared_only = SectionRole::of_heading(&text) == SectionRole::Custom;
    let plain_topic = !shared_only || is_topic(blocks, at, under, look) || (!listed && !is_listing(under));
    (!inside_list && !argument && !listed && plain_topic).then_some(text)
}

/// A number of two figures or more: "1.1", "2.3.1".
fn is_numbered_below(block: &Block) -> bool {
    figures(block).is_some_and(|figures| figures.contains('.'))
}

/// The figures before a line, counted or typed: "4", "2.3.1".
fn figures(block: &Block) -> Option<&str> {
    let own = block.number().or_else(|| block.text.split(' ').next())?;
    let own = own.trim_end_matches(['.', ')']);
    let counts = |figure: &str| (1..=2).contains(&figure.len()) && figure.chars().all(|c| c.is_ascii_digit());
    own.split('.').all(counts).then_some(own)
}

/// Whether a line is numbered as a part of the section that a heading above numbers: "4.1" below "4".
fn is_part_of(block: &Block, heading: &Block) -> bool {
    let part = figures(block).zip(figures(heading));
    part.is_some_and(|(own, above)| own.rsplit_once('.').is_some_and(|(whole, _)| whole == above))
}

/// "2. De nota in te trekken": a numbered line that says what is to be done is a point.
fn is_worded_as_point(block: &Block) -> bool {
    block.number().is_some() && !block.bold && block.text.split(' ').any(|word| word == "te")
}

/// A short question with text below it heads that text: "Meer weten?".
fn is_question(blocks: &[&Block], at: usize) -> bool {
    let short = blocks[at].text.ends_with('?') && blocks[at].text.split(' ').count() <= 8;
    let answered = blocks.get(at + 1).is_some_and(|next| next.is_marked() || !next.text.ends_with('?'));
    short && answered && !blocks[at].is_item()
}

/// Below "Bijlagen" a plain line names one, unless it is short and has text below it.
fn is_attachment(blocks: &[&Block], at: usize) -> bool {
    let has_text = blocks.get(at + 1).is_some_and(|next| next.is_marked() || next.text.ends_with('.'));
    let usual =
        !blocks[at].text.contains(' ') && SectionRole::of_heading(&blocks[at].text) != SectionRole::Custom;
    !blocks[at].bold && !has_text && !usual
}

/// A paragraph that was only styled as a heading is none.
fn is_short(text: &str) -> bool {
    let words = text.split(' ').count();
    words <= 16 || (words <= 30 && !text.ends_with('.'))
}

/// The whole number before a heading.
fn number_of(block: &Block) -> Option<u32> {
    block.number()?.parse().ok()
}

fn has_text_below(blocks: &[&Block], at: usize) -> bool {
    blocks.get(at + 1).is_some_and(|next| next.number().is_none())
}

fn is_listing(under: Option<SectionRole>) -> bool {
    matches!(under, Some(SectionRole::Proposal | SectionRole::NextSteps | SectionRole::Attachments))
}

/// Whether a block has the looks of a heading: one short line without end mark.
pub(super) fn looks_like_heading(block: &Block) -> bool {
    let shaped = match &block.kind {
        Kind::Paragraph => true,
        Kind::Item { .. } => block.number().is_some(),
        _ => false,
    };
    let text = block.text.as_str();
    let words = text.split(' ').count();
    let ends_open = text.ends_with(['.', ';', ',', '!', '-']) && !text.ends_with("blz.") || goes_on(text);
    if !shaped || words > 12 || text.chars().count() > 90 || ends_open {
        return false;
    }
    let begins = |text: &str| text.starts_with(char::is_uppercase);
    // "1 Inleiding": its figure may have lost its point.
    let counted = text.starts_with(|c: char| ('1'..='9').contains(&c)) && text.find(' ') < Some(4);
    let begins = begins(text) || counted && begins(clean(text)) || is_small_heading(text);
    let one_line = block.lines.last - block.lines.first <= 2;
    begins && one_line && !(text.ends_with(':') && is_lead_in(text))
}

/// "Wij stellen u voor te besluiten om": a line whose last word asks for what follows.
fn goes_on(text: &str) -> bool {
    let last = text.trim_end_matches(':').rsplit(' ').next().unwrap_or_default();
    text.split(' ').count() > 3 && matches!(last, "om" | "te" | "dat" | "van" | "de" | "het" | "en")
}

/// "aanleiding", "stand van zaken": in small letters only a few words that name a role are a heading.
fn is_small_heading(text: &str) -> bool {
    let words = text.split(' ').count();
    let role = SectionRole::of_heading(text);
    words <= 5
        && !text.contains(char::is_uppercase)
        && role != SectionRole::Custom
        && !grammar::is_point(text)
}

/// "Het algemeen bestuur besluit:" leads in; "Gevraagd besluit:" is a heading.
fn is_lead_in(text: &str) -> bool {
    let line = text.trim_end_matches(':').trim();
    if SectionRole::of_heading(line) == SectionRole::Custom {
        return true;
    }
    let words: Vec<String> = line.split(' ').map(str::to_lowercase).collect();
    let asks = ["wordt", "worden", "stelt", "stellen", "vraagt", "verzoekt", "adviseert", "is", "zijn"];
    let decides = words.len() > 2
        && words.last().is_some_and(|last| last == "besluit" || last == "besluiten")
        && !words[0].starts_with("gevraagd");
    words.iter().any(|word| asks.contains(&word.as_str())) || decides || words.len() > 6
}

/// How the usual headings of a paper look, so that another line that looks so is one of them.
struct Usual {
    /// All of them in capitals.
    capitals: bool,
    /// All of them below an empty line and right above their text.
    close: bool,
}

impl Usual {
    /// From so many headings on they tell of a look.
    const FEWEST: usize = 3;

    fn of(blocks: &[&Block]) -> Self {
        let usual = |at: &usize| {
            let block = blocks[*at];
            block.kind == Kind::Paragraph
                && looks_like_heading(block)
                && !leads_in(&block.text)
                && SectionRole::of_heading(clean(&block.text)) != SectionRole::Custom
                && block.text.split(' ').count() <= 5
        };
        let usual: Vec<usize> = (0..blocks.len()).filter(usual).collect();
        let all =
            |fits: &dyn Fn(usize) -> bool| usual.len() >= Self::FEWEST && usual.iter().all(|at| fits(*at));
        Self { capitals: all(&|at| is_capitals(&blocks[at].text)), close: all(&|at| is_close(blocks, at)) }
    }

    fn holds(&self, blocks: &[&Block], at: usize) -> bool {
        let plain = blocks[at].kind == Kind::Paragraph;
        plain && (self.capitals && is_capitals(&blocks[at].text) || self.close && is_close(blocks, at))
    }
}

/// "Wij adviseren u:", "Het bestuur besluit:".
fn leads_in(text: &str) -> bool {
    text.ends_with(':') && text.contains(' ') && grammar::lead_in(text).is_some()
}

fn is_capitals(text: &str) -> bool {
    !text.contains(char::is_lowercase) && text.chars().filter(|c| c.is_uppercase()).count() > 3
}

/// Whether space stands before a line and none behind it.
fn is_close(blocks: &[&Block], at: usize) -> bool {
    (blocks[at].spaced || at == 0) && blocks.get(at + 1).is_some_and(|next| !next.spaced)
}

/// A topic heading of the paper's own: short, alone, and with text below it.
fn is_topic(blocks: &[&Block], at: usize, under: Option<SectionRole>, look: &Usual) -> bool {
    let block = blocks[at];
    let text = clean(&block.text);
    let words = text.split(' ').count();
    let Some(next) = blocks.get(at + 1) else { return false };
    if words > 8 || text.chars().count() > 60 || grammar::verbs(text).is_some() || text.contains('|') {
        return false;
    }
    let has_text = next.is_marked() || next.text.chars().count() > 60 || next.text.ends_with('.');
    let numbered = block.number().is_some();
    // Below a list that lost its marks a short line is one more item, unless the page shows otherwise.
    let safe = block.bold
        || look.holds(blocks, at)
        || !is_listing(under)
        || (next.text.chars().count() > 100 && !numbered);
    let in_arguments =
        numbered && matches!(under, Some(SectionRole::Arguments | SectionRole::Considerations));
    let in_list =
        numbered && at > 0 && blocks[at - 1].number().is_some() && !is_part_of(block, blocks[at - 1]);
    // "1. Een dijk" right above "2. Een duin": the first of a list.
    let heads_list =
        numbered && number_of(next).is_some() && number_of(next) == number_of(block).map(|own| own + 1);
    has_text
        && safe
        && !heads_list
        && !in_arguments
        && !in_list
        && !text.ends_with(')')
        && Period::find(text, None, None).is_none()
}

/// A heading without leading number and final colon.
fn clean(text: &str) -> &str {
    let text = text.trim().trim_end_matches(':').trim_end();
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')'));
    let numbered = rest.len() < text.len() && rest.starts_with(' ');
    if numbered { rest.trim_start() } else { behind_letter(text).unwrap_or(text) }
}

/// "A. Aanleiding", "II. Voorstel": what stands behind a capital or Roman figure and its mark.
fn behind_letter(text: &str) -> Option<&str> {
    let (mark, rest) = text.split_once(' ')?;
    let bare = mark.strip_suffix(['.', ')'])?;
    let roman = !bare.is_empty() && bare.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let letter = bare.len() == 1 && bare.starts_with(|c: char| c.is_ascii_uppercase());
    (roman || letter).then(|| rest.trim_start())
}

/// A block that stands in for part of another.
pub(super) fn part_of(block: &Block, text: &str) -> Block {
    let lines = Lines { ..block.lines };
    Block { kind: Kind::Paragraph, text: text.to_owned(), lines, ..block.clone() }
}
