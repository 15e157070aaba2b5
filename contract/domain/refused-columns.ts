import { foldForSearch } from './folding.ts';

/** Why a column cannot be imported, in the wizard's words (R1). */
export const WHY_REFUSED =
  'The network keeps nothing about an offense, an offender, a case or the circumstances, so such columns cannot be imported. They stay in your file and are not read further.';

/** Beginnings of words that give such a column away wherever they stand in the header, even inside a longer word. */
const TELLING_STEMS =
  /of+en[dcs]|perpetrat|inmate|prisoner|docket|convict|crim(?:e|in)|defend[ae]nt|victimi[sz]|as+ail+ant|abuser|arrest|incarcerat|prosecut|homicid|murder|sentenc|assault|restitution/;
/** Whole words that do so. */
const TELLING_WORDS =
  /\b(?:perp|perps|suspect|suspects|charges?|charged|counts|case|cases|caseno|casenumber|cause|court|courts|trial|verdict|judge|plea|parole|parolee|probation|incident|incidents|statute|statutes|felony|felonies|misdemeanor|warrant|bail|custody|hearing|hearings|police|sheriff|detective|prison|jail|rape|stalking|dui|pfma|mca|ao|aoid|vine|circumstances|injury|injuries|abuse)\b/;
/** Phrases: what kind of victim, and the Department's numbers. */
const TELLING_PHRASES =
  /\b(?:doc|adc|ao|booking|report|state) ?(?:number|numbers|num|no|nr|id|ids)\b|\bdoc ?\d*$|\b(?:type|kind|nature|category|relation\w*)\b.*\b(?:victim|victims|event|incident|loss)\b|\bvictim ?(?:type|of|status|category|code)\b|\brelation\w* to\b|\bwhat happened\b|\b(?:date|place|location) of (?:event|loss|death)\b/;
/** `Doc #` and `AO#` lose their sign when folded. */
const NUMBER_SIGN = /\b(?:doc|ao|case|cause|report|id|inmate)\s*[.']?\s*#/i;

/** A court's or agency's number: `DC-21-1043`, `CR 2019-0042`, `DDC-2020-118`. */
const CASE_NUMBER = /^(?:[a-z]{2,4}[\s-]?)(?:\d{2}|\d{4})[\s-]\d{2,6}[a-z]?$/i;
/** Sections of Montana's criminal code, Title 45: `45-5-202`. */
const STATUTE = /\b45-\d{1,2}-\d{2,4}\b/;

/**
 * R1: whether a column is about an offence, an offender, a case or the circumstances, by its header in many spellings
 * or, when most of the given cells say so, by what stands in it. Such a column can never be mapped.
 */
export function isRefusedColumn(header: string, cells: readonly string[] = []): boolean {
  const folded = foldForSearch(header.slice(0, 400).replace(/([a-z])([A-Z])/g, '$1 $2'));
  const joined = folded.replaceAll(' ', '');
  return (
    TELLING_STEMS.test(joined) ||
    TELLING_WORDS.test(folded) ||
    TELLING_PHRASES.test(folded) ||
    NUMBER_SIGN.test(header) ||
    isRefusedContent(cells)
  );
}

/** Words by which a free text may speak of a crime, a case or an offender. */
const CRIME_TALK =
  /\b(?:of+en[dcs]\w*|perp\w*|inmate\w*|prison\w*|jail\w*|parole\w*|probation\w*|docket\w*|convict\w*|crime\w*|criminal\w*|defendants?|assault\w*|rap(?:e|ed|ist)|murder\w*|homicid\w*|manslaughter|kill(?:ed|er|ing)|stab(?:bed|bing)|shot|shooting|shooter|molest\w*|incest|abus(?:e|ed|er|ers|ive|ing)|stalk(?:s|ed|er|ing)|kidnap\w*|traffick\w*|robb(?:ed|ery|er)|burglar\w*|arson\w*|theft|dui|pfma|dv|domestic violence|strangl\w*|arrest\w*|felony|felon|charged|charges|sentenc\w*|guilty|plea|trial|court\w*|verdict|judge|prosecut\w*|detective|restraining order|order of protection|protective order|case (?:no|number)|cause (?:no|number)|victim of|survivor of|attack\w*|beat(?:en)? (?:her|him|them|up)|hit and run|drunk driv\w*|in custody|incarcerat\w*)\b/;

/** R1: whether a text seems to speak of a crime, a case or an offender, so that a person must look at it. */
export function mentionsCrime(text: string): boolean {
  return CRIME_TALK.test(foldForSearch(text)) || CASE_NUMBER.test(text.trim()) || STATUTE.test(text);
}

function isRefusedContent(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length < 3) return false;
  return filled.filter((cell) => mentionsCrime(cell)).length > filled.length / 2;
}
