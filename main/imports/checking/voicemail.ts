import type { VoicemailRule } from '../../../contract/domain/contacts.ts';

/** What a cell such as `no!! husband answers` says about leaving messages. */
export interface SaidAboutVoicemail {
  readonly rule: VoicemailRule;
  /** Who else may pick up, in the list's words. */
  readonly whoElse: string;
  /** `plain`: Y, N or nothing; `understood`: more words, one meaning; `condition`: yes, but; `unclear`: unknown words. */
  readonly reading: 'plain' | 'understood' | 'condition' | 'unclear';
}

const YES = /^(?:y|yes|yep|ok|okay|sure|fine|true|1|✓|✔|yes please|any ?time)$/;
const NO = /^(?:n|no|nope|never|false|0|not ok|not okay)$/;
const STARTS_WITH_YES = /^(?:y|yes|yep|ok|okay|sure|fine)\b/;
const STARTS_WITH_NO = /^(?:n|no|nope|never|not)\b(?! (?:details?|names?|specifics|mention|agency|doc\b))/;
const NEVER =
  /\bnever\b|\bunsafe\b|\bnot safe\b|\bno (?:vm|voice ?mails?|msgs?|messages?)\b|\b(?:do not|dont|don't) (?:leave|call|phone|use)\b|\bhang up\b/;
const VAGUE =
  /\bvague\b|\b(?:name|number|callback|call back)(?: only)\b|\bonly (?:name|number|first name)\b|\bdiscre[et]+\b|\bgeneric\b|\b(?:do not|dont|don't|not|never|without|no) (?:say(?:ing)?|mention(?:ing)?|details?|names?|specifics|agency|doc)\b|\bno details\b|\bcareful\b/;
const SOMEONE_ELSE =
  /\b(?:answers?|picks? up|listens?|hears?|checks?|shares?|shared|screens?|lives?|house ?hold|roommate|husband|wife|spouse|partner|boyfriend|girlfriend|mother|father|mom|dad|son|daughter|kids?|children|parents?|sister|brother|family)\b/;

/**
 * Reads a voicemail rule with the safe reading first: any no is never, a yes with a condition is vague, and words that
 * are not understood count as not discussed, which is treated as vague (facts.md#practice-and-law).
 */
export function readVoicemail(written: string): SaidAboutVoicemail {
  const text = written.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  const bare = text.replace(/[.!]+$/, '').trim();
  if (/^[-–—?.\s]*$/.test(text) || /^(?:n\/a|unknown|not discussed|not asked)$/.test(bare))
    return plain('not-discussed');
  if (YES.test(bare)) return plain('fine');
  if (NO.test(bare)) return { ...plain('never'), reading: 'plain' };
  const whoElse = someoneElse(written);
  return { rule: ruleOf(text), whoElse, reading: readingOf(text) };
}

function ruleOf(text: string): VoicemailRule {
  const saysHowToSpeak = VAGUE.test(text);
  if (STARTS_WITH_NO.test(text)) return 'never';
  if (NEVER.test(text) && !(STARTS_WITH_YES.test(text) && saysHowToSpeak)) return 'never';
  if (saysHowToSpeak || STARTS_WITH_YES.test(text)) return 'vague';
  return 'not-discussed';
}

function readingOf(text: string): SaidAboutVoicemail['reading'] {
  const rule = ruleOf(text);
  if (rule === 'never') return 'understood';
  if (rule === 'vague') return VAGUE.test(text) ? 'understood' : 'condition';
  return 'unclear';
}

function someoneElse(written: string): string {
  const parts = written.split(/[!,;.:()–—]+|\s-\s|\b(?:because|since|as)\b/i).map((part) => part.trim());
  const found = parts.find((part) => SOMEONE_ELSE.test(part.toLowerCase())) ?? '';
  return found.replace(/^(?:no|n|yes|y|not ok|not|but|and)\b[\s,]*/i, '').trim();
}

const plain = (rule: VoicemailRule): SaidAboutVoicemail => ({ rule, whoElse: '', reading: 'plain' });
