// Buttons and links that look like them. An icon never stands without a word.
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as Pressable, type ButtonProps as PressableProps } from "react-aria-components";
import { Link } from "wouter";
import { keyshortcutsOf } from "../commands";
import styles from "./Button.module.css";

export type ButtonLook = "main" | "plain" | "quiet" | "danger";

interface Look {
  look?: ButtonLook;
  icon?: LucideIcon;
  children: ReactNode;
}

interface ButtonProps extends Omit<PressableProps, "children" | "className" | "style">, Look {
  /** The command it does, for the shortcut that assistive technology tells. */
  command?: string;
}

export function Button({ look = "plain", icon, command, children, ...rest }: ButtonProps) {
  return (
    <Pressable
      {...rest}
      {...(command ? { "aria-keyshortcuts": keyshortcutsOf(command) } : {})}
      className={`${styles.button} ${styles[look]}`}
    >
      <Face icon={icon}>{children}</Face>
    </Pressable>
  );
}

export function LinkButton({ to, look = "plain", icon, children }: Look & { to: string }) {
  return (
    <Link to={to} className={`${styles.button} ${styles[look]}`}>
      <Face icon={icon}>{children}</Face>
    </Link>
  );
}

function Face({ icon: Icon, children }: Pick<Look, "icon" | "children">) {
  return (
    <>
      {Icon && <Icon size={16} aria-hidden className={styles.icon} />}
      <span>{children}</span>
    </>
  );
}
