import type { OfficeSettings } from '../../contract/settings.ts';

const LETTER = `Welcome to the Victim Support Network.

This packet is yours. It holds the network's directory as it was made for you, and a few pages about using it safely. The people in it are crime victims, survivors and those touched by crime throughout Montana who chose to be found by one another.

There are no expectations, requirements or time limits here. You can take part as little or as often as you like. A member will reach out to you to answer questions and simply say welcome, and you may reach out to anyone first if you wish.

Don't be afraid to speak with someone whose experience was different from yours. People often find that they share more than they expected. Nobody here is asked to fix anyone else.

If anything in this packet is not as you want it, or you would rather not hold a paper copy at all, call us. We will change it or take it back, and you do not need to say why.`;

const CONFIDENTIALITY = `This directory is confidential. It is for you alone and is not available to the public.

- Keep it where nobody else will come across it. Do not copy, photograph, scan, post or forward any page.
- Do not pass a member's name, town, number or address to anyone, inside or outside the network, without that member's word.
- Contact each member only in the ways printed beside their name, and follow the notes on voicemail and on who else may answer. On a voicemail, leave your first name only and never name the network.
- The office does not release any information about a crime, an offender or the circumstances. What you share of your own is for you to decide.
- Please do not advertise the network. It grows by word of mouth, to keep it safe for everyone.

Your copy has a number. When a newer one arrives, or when you no longer want it, bring it back or tell us, and we will tell you how to have it destroyed safely. If a page is lost, call us at once: nobody will blame you, and we can look after the people on it.`;

const CONDUCT = `- Listen first. Share what you are comfortable sharing, and let others do the same.
- Accept a no. Anyone may decline a call, a meeting or a question, at any time and without a reason.
- Do not ask about a crime, an offender or a case. If someone chooses to tell you, keep it to yourself.
- Do not try to fix anyone, and give no legal, medical or financial advice as if you were their professional.
- Do not sell, recruit, lend, borrow or collect for anything.
- Treat every member with respect, whatever their background, belief or story.
- If you know of a conflict of interest within the network, tell the office immediately.
- Not a fit? No hard feelings. You owe nobody an explanation or an apology. Reach out to someone else.`;

const CHANGING = `You can change what other members see, pause, or leave at any time. One call is enough, and you will not be asked for a reason.

- To show less: tell us what to take out. It is left out of every packet made from that moment on.
- To show more, or a new number or address: we will check with you in person or on a contact we already know to be safe.
- To pause: you stay in the network, and no new packet lists you until you say so.
- To leave: no new packet lists you. You may come back whenever you like.

We cannot unprint a page. When you change something, we tell you who holds copies that show it, and what is being done about them.`;

const SAFETY = `Safety comes first.

- Meet in a public place where other people are around, and tell someone you trust where you will be and when you will be back.
- You can ask for a Victim Liaison to come with you, or to arrange a place. Call the office.
- Go by yourself in your own way, and leave whenever you want to.
- Before you call, look at the notes beside the name: some people share a phone, and some must not be left a message.
- Do not give out your own address or workplace until you are sure that you want to.
- If something does not feel right, trust that feeling and call us. In an emergency call 911.`;

/** Texts written for this program from the network's own leaflet. An office changes them as its counsel advises. */
export const PACKET_TEXTS_OF_NEW_OFFICE: OfficeSettings['texts'] = {
  letter: LETTER,
  confidentiality: CONFIDENTIALITY,
  conduct: CONDUCT,
  changing: CHANGING,
  safety: SAFETY,
};
