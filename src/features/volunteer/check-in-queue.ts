import { lateTellingMaxMs } from "../../../domain/orders/late-telling";
import type { CallName, Input } from "../../../contract";
import { failureOf } from "../../cloud/failure";
import type { PhoneReply } from "../../cloud/phone-reply";
import { judgeKeptStep } from "./judge-kept-step";
import type { DoorStep, KeptStep, Refusal } from "./kept-step";

/** What the queue needs of the phone; given from outside, so that a phone can be played. */
export type QueuePhone = {
  readonly read: () => readonly KeptStep[];
  readonly write: (steps: readonly KeptStep[]) => void;
  readonly call: <N extends CallName>(name: N, input: Input<N>) => Promise<PhoneReply<N>>;
  readonly nowMs: () => number;
  readonly newKey: () => string;
};

/** No answer came, or none that decides: the step stays and is told again, with the same key. */
const undecided: readonly string[] = ["OFFLINE", "TIMEOUT", "BUSY", "INTERNAL", "RATE_LIMITED", "NOT_SIGNED_IN"];
/** A step that is told at once is told without its age. */
const atOnceMs = 3_000;
const tooOld: Refusal = { code: "TOO_OLD", sentence: "隔得太久，报不上去了。请打电话给社区，请他们补记。" };

/**
 * Steps at the door, kept on the phone until the cloud has decided about each. They are told one after the other as they
 * happened, each under its own key, with the phone's measure of how long ago it was; the cloud alone says what counts.
 */
export function createCheckInQueue(phone: QueuePhone) {
  let steps: readonly KeptStep[] | null = null;
  let running: Promise<void> | null = null;
  const watchers = new Set<() => void>();
  const all = (): readonly KeptStep[] => (steps ??= phone.read());
  const keepAll = (next: readonly KeptStep[]): void => {
    steps = next;
    phone.write(next);
    for (const watcher of watchers) watcher();
  };
  const without = (key: string): readonly KeptStep[] => all().filter((one) => one.key !== key);
  const refuse = (kept: KeptStep, refusal: Refusal): void =>
    keepAll(all().map((one) => (one.key === kept.key ? { ...one, refusal } : one)));

  /** Keeps what happened. Said anew after a refusal it is a new step that happened when the first one did. */
  const keep = (orderId: string, step: DoorStep, happenedAtMs = phone.nowMs()): void => {
    const before = all().find((one) => one.orderId === orderId && one.step.kind === step.kind);
    if (before !== undefined && before.refusal === null) return;
    const kept: KeptStep = {
      key: phone.newKey(),
      orderId,
      happenedAtMs: before?.happenedAtMs ?? happenedAtMs,
      step,
      refusal: null,
      wasTried: false,
    };
    const others = before === undefined ? all() : without(before.key);
    // What comes first at the door is told first, whenever it was corrected.
    keepAll(step.kind === "arrive" ? [kept, ...others] : [...others, kept]);
  };

  /** Tells the cloud of one step; false when no answer came and it is no use to go on. */
  const tell = async (kept: KeptStep): Promise<boolean> => {
    const ageMs = Math.max(0, phone.nowMs() - kept.happenedAtMs);
    if (ageMs > lateTellingMaxMs) {
      refuse(kept, tooOld);
      return true;
    }
    const reply = await tellStep(phone, kept, ageMs < atOnceMs ? 0 : ageMs);
    if (reply.ok) keepAll(without(kept.key));
    else if (undecided.includes(reply.code)) return false;
    else if (reply.code === "WRONG_STATUS" || reply.code === "NOT_FOUND") return lookAt(kept);
    else refuse(kept, failureOf(reply));
    return true;
  };

  /** The order went on without this step: what it is now says what became of it. */
  const lookAt = async (kept: KeptStep): Promise<boolean> => {
    const shown = await phone.call("orders.show", { orderId: kept.orderId });
    if (!shown.ok && undecided.includes(shown.code)) return false;
    const judged = judgeKeptStep(kept.step.kind, shown.ok ? shown.value : { status: "open", takers: [] });
    if (judged !== "wait") refuse(kept, judged);
    return true;
  };

  const tellAll = async (): Promise<void> => {
    for (const { key } of all()) {
      const kept = all().find((one) => one.key === key);
      if (kept === undefined || kept.refusal !== null || isWaitingForArrival(kept, all())) continue;
      if (!(await tell(kept))) break;
    }
    if (all().some(({ wasTried }) => !wasTried)) keepAll(all().map((one) => ({ ...one, wasTried: true })));
  };

  return {
    keep,
    /** Tells everything there is to tell, once; whoever asks meanwhile waits for the same. */
    send: (): Promise<void> => {
      running ??= tellAll().finally(() => (running = null));
      return running;
    },
    all,
    /** The person has read what was decided; only now it goes. */
    seen: (key: string): void => keepAll(all().filter((one) => one.key !== key || one.refusal === null)),
    watch: (watcher: () => void): (() => void) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** An end cannot be told before the beginning, not while that is under way nor while a person has to correct it. */
const isWaitingForArrival = ({ orderId, step }: KeptStep, all: readonly KeptStep[]): boolean =>
  step.kind === "leave" &&
  all.some((one) => one.orderId === orderId && one.step.kind === "arrive" && one.refusal?.code !== "WRONG_STATUS");

function tellStep({ call }: QueuePhone, { key, orderId, step }: KeptStep, ageMs: number) {
  if (step.kind === "leave") return call("orders.leave", { orderId, workDone: step.workDone, ageMs, key });
  const { kind: _kind, ...proof } = step;
  return call("orders.arrive", { orderId, ...proof, ageMs, key });
}
