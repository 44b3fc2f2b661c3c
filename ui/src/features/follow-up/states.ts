// How an action can stand, in the order in which it goes.
import type { FollowUpState } from "../../backend/types";

export const STATES: readonly FollowUpState[] = ["open", "active", "done", "dropped"];
