import type { OfficeSettings } from '../../contract/settings.ts';

const LETTER = `Welcome to the Victim Support Network: victims for victims.

This packet is yours. It holds the directory of the network as it was made for you, and a few pages about using it safely. The people in it are crime victims, survivors and those touched by crime throughout Montana, who chose to be found by one another.

There are no expectations, requirements or time limits. You can join at any time, whenever your experience was, and take part as little or as often as you like. A member will reach out to you to answer your questions and simply to say welcome. You may reach out to a member first if you wish.

Don’t be afraid to speak with someone whose experience was different from yours. Often you will find shared experiences, emotions and thoughts. These are real people, not professionals on duty, and nobody here is asked to fix anyone else. Nobody gains from your involvement but you.

If anything in this packet is not as you want it, or if you would rather not keep a copy on paper, please call us. We will change it or take the packet back, and you do not need to say why.`;

const CONFIDENTIALITY = `What stands in this directory is confidential. It was made for you alone and is not available to the public.

- Keep it where nobody else will come across it. Please do not copy, photograph, scan, post or forward any page.
- Do not pass on a member’s name, town, number or address, inside the network or outside it, unless that member has agreed.
- Reach each member only in the ways printed beside their name, and keep to the notes on voicemail and on who else may answer. If you may leave a message, leave your first name and nothing about the network.
- The office does not release any information about a crime, an offender or the circumstances. What you share of your own is for you to decide.
- The network grows by word of mouth only. Please do not advertise it.

Your copy has a number, and the office keeps a record of it. When a newer copy reaches you, or when you no longer want this one, bring it back, or ask us how to have it destroyed safely. If a page is lost, please call us right away. Nobody will blame you, and we can look after the people on it.`;

const CONDUCT = `- Listen first. Share what you are comfortable sharing, and let others do the same.
- Accept a no. Anyone may decline a call, a meeting or a question, at any time and without a reason.
- Do not ask about a crime, an offender or a case. If someone chooses to tell you, keep it to yourself.
- Do not try to fix anyone, and do not advise on law, medicine or money as if you were their professional.
- Do not sell, recruit, lend, borrow or collect for anything.
- Treat every member with respect, whatever their background, belief or story.
- If you know of a conflict of interest within the network, tell the office immediately.

Not a fit? No hard feelings. If someone turns out not to be the right fit for you, you owe nobody an explanation or an apology. You can simply reach out to someone else. You may also ask the office to keep the two of you apart.`;

const CHANGING = `You can change what other members see of you, pause, or leave at any time. A call is enough, and you will not be asked for a reason.

- To show less: tell us what to take out. No packet made from that moment on shows it.
- To show more, or a new number or address: we check with you in person, or on a contact that we already know to be safe.
- To pause: no new packet lists you until you tell us otherwise.
- To leave: no new packet lists you. You may come back whenever you like.

A page that was handed out cannot be unprinted. The office keeps a record of every copy, and we will tell you plainly what can be done about those that show you.`;

const SAFETY = `Safety is the top priority.

- If you choose to meet another member in person, meet in a public place where other people are around. Tell someone you trust where you will be and when you will be back.
- You can call the office and ask for a Victim Liaison to come with you, or to arrange a place to meet if possible.
- Go there and back on your own, in your own way, and leave whenever you want to.
- Before you call, read the notes beside the name. Some people share a phone, and some must not be left a message. To anyone else who answers, say nothing about the network.
- Keep your own address and place of work to yourself until you are sure that you want to share them.
- If something does not feel right, trust that feeling and call us. In an emergency, call 911.`;

/** Texts written for this program from the network's own leaflet. An office changes them as its counsel advises. */
export const PACKET_TEXTS_OF_NEW_OFFICE: OfficeSettings['texts'] = {
  letter: LETTER,
  confidentiality: CONFIDENTIALITY,
  conduct: CONDUCT,
  changing: CHANGING,
  safety: SAFETY,
};
