import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { SegmentedControl } from "../../ui/segmented-control";
import type { HallSort } from "./open-order";
import type { UsedPosition } from "./use-position";

/** Lists in four orders, and the map. */
export type HallLook = HallSort | "map";

const looks: readonly { value: HallLook; text: string }[] = [
  { value: "fit", text: "最合适" },
  { value: "near", text: "离我近" },
  { value: "soon", text: "快到期" },
  { value: "points", text: "积分高" },
  { value: "map", text: "地图" },
];

type HallControlsProps = {
  look: HallLook;
  onLook: (look: HallLook) => void;
  onlyFitting: boolean;
  onOnlyFitting: (onlyFitting: boolean) => void;
  position: UsedPosition;
};

/** How to look at the hall: in which order or on the map, all of it or what one can do, from home or from here. */
export function HallControls({ look, onLook, onlyFitting, onOnlyFitting, position }: HallControlsProps) {
  const byPlace = look !== "soon" && look !== "points";
  const choices = [
    { value: "fitting", text: "我能做的" } as const,
    ...(byPlace ? [{ value: "here", text: position.isAsking ? "正在问手机…" : "按我现在的位置" } as const] : []),
  ];
  const isHere = position.from !== null || position.isAsking;
  const chosen = [...(onlyFitting ? ["fitting" as const] : []), ...(isHere ? ["here" as const] : [])];
  const change = (now: readonly ("fitting" | "here")[]) => {
    onOnlyFitting(now.includes("fitting"));
    if (now.includes("here") && !isHere) void position.use();
    if (!now.includes("here") && isHere) position.stop();
  };
  return (
    <>
      <SegmentedControl label="怎么看" options={looks} value={look} onChange={onLook} />
      <ChoiceChips
        label="看哪些"
        isLabelHidden
        isMultiple
        choices={choices}
        chosen={byPlace ? chosen : chosen.filter((one) => one !== "here")}
        onChange={change}
      />
      {position.problem === null ? null : <Notice kind="warning" text={position.problem} onClose={position.stop} />}
    </>
  );
}
