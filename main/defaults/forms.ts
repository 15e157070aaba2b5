import type { FormKind } from '../../contract/domain/forms.ts';

const CONDUCT = `I choose to take part in the Victim Support Network. I understand that there are no expectations, requirements or time limits, and that I may take part as little or as often as I like.

- I will treat every member with respect and accept a no at any time, without asking for a reason.
- I will not ask about a crime, an offender or a case, and will keep to myself what members choose to tell me.
- I will contact members only in the ways that they have said are safe.
- I will meet in public places, or ask the office to arrange a place or to accompany me.
- I will not sell, recruit, collect or advertise through the network.
- I will tell the office immediately if I know of a conflict of interest.

I understand that the office may end my access to the network if I do not follow this code.`;

const RELEASE = `I ask the office to share the facts that I tick below with the other members of the Victim Support Network, in the printed directory that each member receives. Nothing else about me is shared. The office never releases any information about a crime, an offender or the circumstances.

- I know that members hold the directory on paper, and that a page that has been handed out cannot be taken back by the office alone.
- I may show less, or end this release, at any time. A call is enough, and I need not say why. It takes effect at once for every packet made afterwards.
- This release ends on the date below. It is not a condition for any other service.`;

const CONFIDENTIALITY = `I will receive the names and contact details of other members of the Victim Support Network. I understand that they are confidential and not available to the public.

- I will keep my copy safe, and will not copy, photograph, post or forward any part of it.
- I will not tell anyone that a person is a member, and will not name the network on a voicemail, an envelope or a message.
- I will return or destroy my copy when the office asks, when I receive a newer one, or when I leave.
- I will tell the office at once if my copy is lost or someone else has seen it.`;

/** The wording that a new office begins with; a newer version is added on the Office screen. */
export const FIRST_FORMS: readonly {
  readonly kind: FormKind;
  readonly version: string;
  readonly text: string;
}[] = [
  { kind: 'code-of-conduct', version: '1', text: CONDUCT },
  { kind: 'release-of-information', version: '1', text: RELEASE },
  { kind: 'confidentiality-disclosure', version: '1', text: CONFIDENTIALITY },
];
