// An item by its own address: goes to the meeting that has it.
import { Redirect } from "wouter";
import { useRead } from "../../backend/hooks";
import { Waiting } from "../../components/small";
import { useText } from "../../text/text";

export default function ItemScreen({ id }: { id: string }) {
  const say = useText();
  const { data, isPending } = useRead("meeting.of_item", { item: id });
  if (isPending) return <Waiting label={say("waiting")} />;
  return <Redirect to={data ? `/meetings/${data.id}/items/${id}` : "/meetings"} replace />;
}
