import { announce } from "./notices";

/**
 * Tells that something was picked up, once the keys that move it are listened to: the library does so from its next
 * turn on, and a key that comes before is lost.
 */
export function tellPickedUp(text: string) {
  setTimeout(() => setTimeout(() => announce(text)));
}
