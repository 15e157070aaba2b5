import { isUnheard } from '../../../../contract/domain/meeting-watch.ts';
import type { MeetingView } from '../../../../contract/meetings.ts';
import { plural } from '../../../lib/format.ts';
import { formatWallTime } from '../../../lib/wall-time.ts';
import type { NextStep } from './steps.ts';

interface StepWords {
  readonly title: string;
  readonly body: string;
}

const LIST = new Intl.ListFormat('en-US', { type: 'conjunction' });

const namesOf = ({ people }: MeetingView, agreement: 'pending' | 'declined'): string =>
  LIST.format(people.filter((person) => person.agreement === agreement).map(({ name }) => name));

/** Who has not said yes though it is about to begin. */
function unagreedWords(meeting: MeetingView): string {
  if (meeting.agreement === 'declined') return ` ${namesOf(meeting, 'declined')} declined: call the liaison.`;
  return meeting.agreement === 'pending'
    ? ` Not asked yet: ${namesOf(meeting, 'pending')}. Call them now, and record the answer.`
    : '';
}

/** Why it can be neither changed nor cancelled any more, though nobody is there yet. */
function unheardWords(meeting: MeetingView, now: string): string {
  if (!isUnheard(meeting, now)) return '';
  const onHold =
    meeting.state === 'on-hold'
      ? ' It is on hold: call them now, and say only that it does not take place.'
      : '';
  return `${onHold} It should have begun: it can be changed, cancelled or closed only when you have heard from them. Whatever they say, check in first, and out when they have left safely.`;
}

/** What comes next, in words: what is the matter, then what to do. Never who keeps whom apart, nor why (R5, R8). */
export function stepWords(step: NextStep, meeting: MeetingView, now: string): StepWords {
  const { liaison, people, kind, attention } = meeting;
  switch (step) {
    case 'release':
      if (attention.includes('people-count'))
        return {
          title: 'On hold: too few members are in it',
          body: 'Two records became one, and fewer than two members are left. Change who comes and save it, which asks everyone again; or cancel it.',
        };
      return attention.includes('apart')
        ? {
            title: 'On hold: it must not take place like this',
            body: 'A separation or a notice since it was planned keeps members of it apart. Call each member and say only that it does not take place. Then cancel it, or change who comes and save it again.',
          }
        : {
            title: 'On hold, and nobody in it is kept apart any more',
            body: 'It was put on hold by a separation or a notice. Change it and save it: it is planned again, and everyone is asked again. Or cancel it.',
          };
    case 'ask':
      return {
        title: `Ask the members now: ${namesOf(meeting, 'pending')}`,
        body: 'Each of them agrees for themselves to this day, time and venue. Call as their contact methods say, and record the answer.',
      };
    case 'declined':
      return {
        title: `${namesOf(meeting, 'declined')} declined`,
        body: 'Do not ask why, and do not tell the others who it was. Change the time, venue or members, which asks everyone again, or cancel it.',
      };
    case 'wait':
      return {
        title: `All ${plural(people.length, 'member')} agreed`,
        body:
          kind === 'accompanied'
            ? `On the day, ${liaison.name} checks in on arrival and checks out afterwards.`
            : 'They meet by themselves. Afterwards, record whether it was held.',
      };
    case 'check-in':
      return {
        title: `Waiting for ${liaison.name} to arrive`,
        body: `Check in when they call from the venue. Planned for ${formatWallTime(meeting.starts)}.${unagreedWords(meeting)}${unheardWords(meeting, now)}`,
      };
    case 'check-out':
      return {
        title: `${liaison.name} is there`,
        body: `Check out when they call that they have left safely. Planned until ${formatWallTime(meeting.ends)}.${
          meeting.state === 'on-hold'
            ? ' It went on hold meanwhile: call them now, and say only that the meeting is to end.'
            : ''
        }`,
      };
    case 'unheard':
      return {
        title: `${liaison.name} never checked in`,
        body: 'Call them now. Check in if they are there still. Once you have heard from them, record whether it was held.',
      };
    case 'outcome':
      return { title: 'Was it held?', body: 'Held or not held, nothing more is kept.' };
    case 'tell':
      return {
        title: 'Cancelled: tell everyone who was to come',
        body: `Call ${LIST.format(people.map(({ name }) => name))} as their contact methods say, and tell ${liaison.name}. Say only that it does not take place.`,
      };
    case 'none':
      return { title: 'It is over', body: '' };
  }
}
