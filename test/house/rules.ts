/** All the rules of the house, as the sentences that they are. */

import { SETTING_NAMES } from '../../bot/settings.ts';
import * as doors from './doors.ts';
import * as floors from './floors.ts';
import type { Rule } from './house.ts';
import * as paperwork from './paperwork.ts';
import { everyThreatIsMet } from './threats.ts';
import * as tidiness from './tidiness.ts';

export const RULES = {
  'imports go downstairs only': floors.importsGoDownstairs,
  'the ledger and the words import nothing from outside': floors.theGroundFloorStandsAlone,
  'every import leads to a file': floors.importsResolve,
  'the product imports nothing of sandbox, appPackage, bench or test': floors.nothingImportsTheYard,
  'no file imports itself by a detour': floors.noCircles,
  'each package comes in by its own door': doors.packagesComeInByTheirDoor,
  'what the product imports is installed with it': doors.productPackagesAreDependencies,
  'the environment has one reader': doors.theEnvironmentHasOneReader,
  'botbuilder’s own authentication is never used': doors.theStockDoorStaysShut,
  'imports are written out': doors.importsAreWrittenOut,
  'names are in kebab-case': tidiness.namesAreKebabCase,
  'no folder or file is a drawer for everything': tidiness.noDrawers,
  'no file is longer than 250 lines': tidiness.filesAreShort,
  'every file begins with a sentence on what it is for': tidiness.filesIntroduceThemselves,
  'no test is left out': tidiness.everyTestRuns,
  'nothing is put off': tidiness.nothingIsPutOff,
  'no folder of one machine is named': tidiness.noPlaceOnOneMachine,
  'every link in a page leads somewhere': paperwork.linksLeadSomewhere,
  'every command in a page exists': paperwork.commandsExist,
  'every script starts at a file': paperwork.scriptsStartAtAFile,
  'versions are exact': paperwork.versionsAreExact,
  '.env.sample names every setting': paperwork.theSampleIsTheList(SETTING_NAMES),
  'the README names every setting': paperwork.theReadmeListsTheSettings(SETTING_NAMES),
  'each card has a face, a binder and a snapshot': paperwork.cardsAreWhole,
  'every threat has a defence and a test': everyThreatIsMet,
} satisfies Record<string, Rule>;
