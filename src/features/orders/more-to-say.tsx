import { useState } from "react";
import { photosMax } from "../../cloud/use-photos";
import { needs, needWords } from "../../../domain/orders/needs";
import { ChoiceChips } from "../../ui/choice-chips";
import { ListRow } from "../../ui/list-row";
import { PhotoPicker } from "../../ui/photo-picker";
import type { Publishing } from "./use-publish";
import { VoiceNote } from "./voice-note";

/**
 * What most never need lies behind one line, so that the card stays short for whoever only wants the usual: what the
 * volunteer should know, photos, a voice note. It opens by itself where something of it was said already.
 */
export function MoreToSay({ publishing }: { publishing: Publishing }) {
  const { change, photos, voice, weekly } = publishing;
  const isSaid = publishing.needs.length > 0 || photos.photos.length > 0 || voice.voice !== null;
  const [isOpen, setOpen] = useState(false);
  if (!isOpen && !isSaid) {
    return (
      <ListRow
        icon="camera"
        title={weekly === null ? "加照片、录音或说明" : "还有要说明的"}
        note="可不填，比如腿脚不便、家里有狗"
        onPress={() => setOpen(true)}
      />
    );
  }
  return (
    <>
      <ChoiceChips
        label="要志愿者知道的，可不点"
        isMultiple
        choices={needs.map((need) => ({ value: need, text: needWords[need] }))}
        chosen={publishing.needs}
        onChange={(chosen) => change({ needs: chosen })}
      />
      {weekly === null ? (
        <>
          <PhotoPicker
            photos={photos}
            max={photosMax}
            hint="带照片的求助，社区先看一眼再发出。照片只给社区和接单的志愿者看。"
          />
          <VoiceNote noting={voice} hint="带录音的求助，社区先听一遍再发出。只给社区和接单的志愿者听。" />
        </>
      ) : null}
    </>
  );
}
