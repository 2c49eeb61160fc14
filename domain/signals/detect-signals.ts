import {
  detectFastGrabs,
  detectFixedPosition,
  detectGiveBackHabit,
  detectHarshRater,
  detectRedeemLoop,
} from "./detect-habits";
import { detectNewCounterparts, detectNewHouseholds } from "./detect-newcomers";
import { detectMutualHelp, detectPairShare } from "./detect-pairs";
import { detectRings } from "./detect-rings";
import { detectGivenByHand, detectShrinkage, detectStaffFavour } from "./detect-staff";
import type { TownWindow } from "./service";
import type { Signal } from "./signal";
import { signalThresholds, type SignalThresholds } from "./signal-thresholds";

const detectors = [
  detectPairShare,
  detectMutualHelp,
  detectRings,
  detectNewCounterparts,
  detectNewHouseholds,
  detectGiveBackHabit,
  detectFastGrabs,
  detectFixedPosition,
  detectHarshRater,
  detectStaffFavour,
  detectGivenByHand,
  detectRedeemLoop,
  detectShrinkage,
];

/** Everything in a town's last weeks that a person should look at. */
export const detectSignals = (window: TownWindow, thresholds: SignalThresholds = signalThresholds): Signal[] =>
  detectors.flatMap((detect) => detect(window, thresholds));
