import { blindSettingOf, committeeSettingsOf } from "#app/confirmation/procedure/round-rules.ts";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { formatDay, formatInstant, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { RoundChange, RoundChoices } from "./load-rounds.server.ts";
import { changedItems, type RoundItem, type RoundPlan, roundItems } from "./round-plan.ts";
import { roundsWords } from "./words.ts";

/** One item of a round in words; `basis` where it has a source: where it is written, and whether that was read. */
export type ItemView = { item: RoundItem; value: string; basis: string | null };

/** What an item would change from and to. */
export type ItemChange = { item: RoundItem; before: ItemView | null; after: ItemView };

export function itemsOf(plan: RoundPlan, choices: RoundChoices, locale: Locale): readonly ItemView[] {
  return roundItems.map((item) => itemView(plan, item, choices, locale));
}

export type ChangeView = Omit<RoundChange, "plan" | "before" | "plannedAt" | "settledAt"> & {
  name: string;
  plannedAt: string;
  settledAt: string | null;
  changes: readonly ItemChange[];
};

/** A change as the pages show it: item by item, before and after. */
export function changeView(change: RoundChange, choices: RoundChoices, locale: Locale): ChangeView {
  const { plan, before, plannedAt, settledAt, ...rest } = change;
  return {
    ...rest,
    name: nameOf(plan, locale),
    plannedAt: formatStamp(plannedAt, locale),
    settledAt: settledAt === null ? null : formatStamp(settledAt, locale),
    changes: changedItems(before, plan).map((item) => ({
      item,
      before: before === null ? null : itemView(before, item, choices, locale),
      after: itemView(plan, item, choices, locale),
    })),
  };
}

export const nameOf = ({ nameKo, nameEn }: RoundPlan, locale: Locale) => (locale === "ko" ? nameKo : nameEn);

function itemView(plan: RoundPlan, item: RoundItem, choices: RoundChoices, locale: Locale): ItemView {
  const text = roundsWords[locale];
  const { settings } = plan;
  const formOf = (id: string) => {
    const form = choices.forms.find((each) => each.id === id);
    return form === undefined ? id : text.formVersion(form.version, form.source);
  };
  const of = (value: string, basis: Basis | undefined): ItemView => ({
    item,
    value,
    basis:
      basis === undefined ? null : `${basis.source}, ${basis.isVerified ? text.verified : text.unverified}`,
  });
  switch (item) {
    case "opensAt":
    case "closesAt":
      return of(formatInstant(plan[item], locale), undefined);
    case "versionId":
      return of(
        choices.versions.find(({ id }) => id === plan.versionId)?.[locale] ?? plan.versionId,
        undefined,
      );
    case "holdingFormId":
    case "developingFormId":
      return of(formOf(plan[item]), undefined);
    case "kinds":
      return of(
        (settings.kinds ?? ["holding", "developing"]).map((kind) => text.choices[kind]).join(", "),
        undefined,
      );
    case "startsAt":
      return of(text.choices[settings.startsAt.value], settings.startsAt);
    case "stopsFor":
      return of(
        settings.stopsFor.value.map((stop) => text.choices[stop]).join(", ") || text.nothing,
        settings.stopsFor,
      );
    case "endsOnWorkingDay":
    case "hasDeliberation":
      return of(text.choices[settings[item].value ? "yes" : "no"], settings[item]);
    case "isBlind": {
      const rule = blindSettingOf(settings);
      return of(text.choices[rule.value ? "yes" : "no"], rule);
    }
    case "quorum":
    case "majority":
    case "tie": {
      const rule = committeeSettingsOf(settings)[item];
      return of(text.choices[rule.value], rule);
    }
    case "validityMonths": {
      const { value: months } = settings.validityMonths;
      return of(months === null ? text.noEnd : text.months(months), settings.validityMonths);
    }
    case "return":
      return of(settings.return === undefined ? text.nothing : text.choices.yes, settings.return);
    case "extension":
      return of(
        settings.extension === undefined ? text.nothing : text.days(settings.extension.days),
        settings.extension,
      );
    case "closedOn":
      return of(settings.closedOn.map((day) => formatDay(day, locale)).join(", ") || text.nothing, undefined);
    case "nameKo":
    case "nameEn":
      return of(plan[item], undefined);
    default:
      return of(text.days(settings[item].value), settings[item]);
  }
}

type Basis = Pick<RoundSettings["limitDays"], "source" | "isVerified">;
