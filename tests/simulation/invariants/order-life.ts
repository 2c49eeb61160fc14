/** Where an event may lead, and whose office may bring it about. */
export type Step = { readonly to: readonly string[]; readonly roles: readonly string[] };

const staff = ["gridWorker", "communityStaff", "admin"];
const judges = ["communityStaff", "admin"];
const step = (to: string, ...roles: string[]): Step => ({ to: to.split(" "), roles });

/** The life of an order, written down a second time by hand: an event that is not here for a status must not happen in it. */
export const orderLife: Readonly<Record<string, Readonly<Record<string, Step>>>> = {
  inReview: {
    approved: step("open", ...staff),
    offered: step("offered", ...staff),
    answered: step("answered", ...staff),
    returned: step("returned", ...staff),
    publishedByRule: step("open", "clock"),
    cancelled: step("cancelled", "resident"),
  },
  open: {
    grabbed: step("open taken", "volunteer"),
    // Several slots: some have it already while others are still sought.
    gaveBack: step("open offered", "volunteer", "clock"),
    handedOver: step("offered", "volunteer"),
    codeRefused: step("open", "volunteer"),
    arrived: step("serving", "volunteer"),
    arrivedForCaller: step("serving", ...staff),
    foundImpossible: step("stuck", "volunteer"),
    volunteerMissed: step("open offered", "resident", ...staff),
    offered: step("offered", ...staff),
    takenBack: step("open", ...staff),
    answered: step("answered", ...staff),
    waitingLeft: step("open", "volunteer"),
    cancelled: step("cancelled", "resident"),
    escalated: step("open", "clock"),
    startedShort: step("taken", "clock"),
    expired: step("expired", "clock"),
  },
  offered: {
    offerAccepted: step("taken open offered", "volunteer"),
    offerDeclined: step("open taken offered", "volunteer"),
    offerExpired: step("open taken offered", "clock"),
    offered: step("offered", ...staff),
    takenBack: step("open taken", ...staff),
    gaveBack: step("offered open", "volunteer", "clock"),
    codeRefused: step("offered", "volunteer"),
    arrived: step("serving", "volunteer"),
    arrivedForCaller: step("serving", ...staff),
    foundImpossible: step("stuck", "volunteer"),
    volunteerMissed: step("offered open", "resident", ...staff),
    waitingJoined: step("offered", "volunteer"),
    waitingLeft: step("offered", "volunteer"),
    answered: step("answered", ...staff),
    cancelled: step("cancelled", "resident"),
  },
  taken: {
    codeRefused: step("taken", "volunteer"),
    arrived: step("serving", "volunteer"),
    arrivedForCaller: step("serving", ...staff),
    gaveBack: step("open offered", "volunteer", "clock"),
    handedOver: step("offered", "volunteer"),
    waitingJoined: step("taken", "volunteer"),
    waitingLeft: step("taken", "volunteer"),
    takenBack: step("open", ...staff),
    foundImpossible: step("stuck", "volunteer"),
    volunteerMissed: step("open offered", "resident", ...staff),
    cancelled: step("cancelled", "resident"),
    expired: step("expired", "clock"),
  },
  serving: {
    codeRefused: step("serving", "volunteer"),
    arrived: step("serving", "volunteer"),
    evidenceAdded: step("serving", "volunteer"),
    left: step("serving served", "volunteer"),
    leftByRule: step("served", "clock"),
    gaveBack: step("serving served", "volunteer", "clock"),
    volunteerMissed: step("serving served", "resident", ...staff),
    foundImpossible: step("stuck", "volunteer"),
  },
  served: {
    codeRefused: step("served", "volunteer"),
    ratedPrivately: step("served", "volunteer"),
    reminded: step("served", "clock"),
    confirmed: step("confirmed", "resident"),
    confirmedForCaller: step("confirmed", ...staff),
    confirmedAtDoor: step("confirmed", "volunteer"),
    confirmedByRule: step("confirmed", "clock"),
  },
  confirmed: {
    ratedPrivately: step("confirmed", "volunteer"),
    staffCallRecorded: step("confirmed", ...staff),
    evaluated: step("evaluated", ...judges),
    reopened: step("stuck", "resident"),
    disputed: step("disputed", "volunteer"),
  },
  disputed: {
    disputeReplied: step("disputed", "resident", "volunteer"),
    disputeDecided: step("confirmed evaluated stuck overturned", ...judges),
  },
  stuck: {
    handled: step("stuck", ...staff),
    escalated: step("stuck", "clock"),
    republished: step("open", ...staff),
    answered: step("answered", ...staff),
    cancelled: step("cancelled", "resident"),
  },
  // Judged for good, but for the one objection and the call-back that was drawn.
  evaluated: {
    staffCallRecorded: step("evaluated", ...staff),
    disputed: step("disputed", "resident", "volunteer"),
  },
  overturned: {},
  answered: {},
  returned: {},
  cancelled: {},
  expired: {},
};

export const finals: readonly string[] = ["evaluated", "overturned", "answered", "returned", "cancelled", "expired"];
