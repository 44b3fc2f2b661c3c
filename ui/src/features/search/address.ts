// Where a hit stands: the address of the screen that shows the very place.
import type { Found } from "../../backend/types";

export function addressOf({ kind, id, paper, within, item, page }: Found): string {
  const of = paper ?? id;
  switch (kind) {
    case "member": return `/people/at/${id}`;
    case "partner": return `/partners/${id}`;
    case "topic": return `/topics/${id}`;
    case "point": return `/papers/${of}/at/${within ?? ""}/${id}`;
    case "section": return `/papers/${of}/at/${id}`;
    case "decision": return `/meetings/${within ?? ""}/decisions/at/${id}`;
    case "minutes": return `/meetings/${within ?? ""}/minutes/at/${item ?? ""}`;
    case "follow_up": return `/follow-ups/${id}`;
    case "remark": return `/reviews/${within ?? ""}/at/${id}`;
    case "agenda_item": return `/items/${id}`;
    case "challenge": return `/challenges/${id}`;
    case "written_round": return `/written-rounds/${id}`;
    case "attachment": return `/papers/${of}/files/${id}`;
    case "page": return `/papers/${of}/files/${within ?? id}/${page ?? 1}`;
    case "paper": return `/papers/${of}`;
  }
}
