import { createContext, useContext } from 'react';
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { hasRight, type Right } from '../../contract/rights.ts';
import { useSession } from './session.ts';

/** Something that the command palette can begin. */
export interface PaletteAction {
  readonly id: string;
  readonly label: string;
  /** The screen where it begins. */
  readonly to: string;
  /** Other words a person may type for it. */
  readonly words?: string;
  /** The keys that begin it from anywhere. */
  readonly keys?: string;
  /** Hidden from accounts without this right. */
  readonly needs?: Right;
}

export interface MemberPanelProps {
  readonly memberId: string;
}

/** A part of a member's page that belongs to another feature than `members`. */
export interface MemberPart {
  readonly id: string;
  readonly label: string;
  /** Position among the others: overview 0, forms 20, contact 30, packets 40, history 50, who looked 60. */
  readonly order: number;
  readonly Panel: ComponentType<MemberPanelProps>;
  /** Hidden from accounts without this right. */
  readonly needs?: Right;
}

/** What a feature folder gives to the window. */
export interface Feature {
  readonly routes?: readonly RouteObject[];
  readonly actions?: readonly PaletteAction[];
  /** Tabs on a member's page. */
  readonly memberTabs?: readonly MemberPart[];
  /** Cards on a member's overview. */
  readonly memberCards?: readonly MemberPart[];
}

export const FeaturesContext = createContext<readonly Feature[]>([]);

const byOrder = (a: MemberPart, b: MemberPart) => a.order - b.order;

/** The tabs that all features together put on a member's page for this account, in order. */
export function useMemberTabs(): readonly MemberPart[] {
  const { account } = useSession();
  return useContext(FeaturesContext)
    .flatMap((feature) => feature.memberTabs ?? [])
    .filter(({ needs }) => needs === undefined || hasRight(account.role, needs))
    .toSorted(byOrder);
}

/** The cards that all features together put on a member's overview, in order. */
export const useMemberCards = (): readonly MemberPart[] =>
  useContext(FeaturesContext)
    .flatMap((feature) => feature.memberCards ?? [])
    .toSorted(byOrder);

/** Every feature's palette actions. */
export const useActions = (): readonly PaletteAction[] =>
  useContext(FeaturesContext).flatMap((feature) => feature.actions ?? []);
