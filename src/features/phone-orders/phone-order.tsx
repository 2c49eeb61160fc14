import { useState } from "react";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { useTopOfEach } from "../../ui/scroll-to-top";
import { CallerSearch } from "./caller-search";
import { NewCaller, type NewCallerProps } from "./new-caller";
import { PhoneOrderForm } from "./phone-order-form";
import type { QuestionsToDraw, WantedToChoose } from "./use-told";
import "./phone-orders.scss";

type Stage = { is: "search" } | { is: "new" } | { is: "order"; caller: { personId: string; words: string } };
type PhoneOrderProps = Pick<NewCallerProps, "placeChoice"> & { wanted: WantedToChoose; questions: QuestionsToDraw };

/** 电话登记: find the caller or write her down, then take the order. */
export function PhoneOrder({ placeChoice, questions, wanted }: PhoneOrderProps) {
  const [stage, setStage] = useState<Stage>({ is: "search" });
  useTopOfEach(stage.is);
  const search = () => setStage({ is: "search" });
  if (stage.is === "order") {
    return <PhoneOrderForm caller={stage.caller} wanted={wanted} questions={questions} onBack={search} />;
  }
  if (stage.is === "new") {
    const registered = (caller: { personId: string; words: string }) => setStage({ is: "order", caller });
    return <NewCaller placeChoice={placeChoice} onRegistered={registered} onBack={search} />;
  }
  return (
    <Card title="谁打来的电话">
      <CallerSearch
        label="查居民"
        onPick={({ personId, nameMasked, placeName }) =>
          setStage({ is: "order", caller: { personId, words: `${nameMasked} ${placeName}` } })
        }
      />
      <BigButton kind="quiet" icon="plus" text="没登记过，新登记" onPress={() => setStage({ is: "new" })} />
    </Card>
  );
}
