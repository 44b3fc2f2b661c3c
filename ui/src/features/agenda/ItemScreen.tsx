// An item by its own address: finds the meeting that has it and goes there.
import { useQuery } from "@tanstack/react-query";
import { Redirect } from "wouter";
import { call } from "../../backend/backend";
import { Waiting } from "../../components/small";
import { useText } from "../../text/text";

export default function ItemScreen({ id }: { id: string }) {
  const say = useText();
  const { data, isPending } = useQuery({ queryKey: ["item", id], queryFn: () => meetingOf(id) });
  if (isPending) return <Waiting label={say("waiting")} />;
  return <Redirect to={data ? `/meetings/${data}/items/${id}` : "/meetings"} replace />;
}

async function meetingOf(item: string): Promise<string | null> {
  const meetings = await call("meeting.list", {});
  for (const { id } of meetings.sort((a, b) => b.date.localeCompare(a.date))) {
    const { items } = await call("agenda.get", { meeting: id });
    if (items.some((row) => row.id === item)) return id;
  }
  return null;
}
