import { ROLES } from '../../../../../../core/access/roles.ts';
import { PLATFORMS } from '../../../../../../core/shared/platforms.ts';
import { peopleCommand } from '../../../../api/people.ts';
import { Refused } from '../../../../features/shell/Answered.tsx';
import { Choice } from '../../../../kit/Choice.tsx';
import { Input, Select } from '../../../../kit/Field.tsx';
import { Skeleton } from '../../../../kit/States.tsx';
import { Finder } from '../Finder.tsx';
import { useNames } from '../names.ts';
import { PanelForm } from '../PanelForm.tsx';
import { usePlaces, useUnitOptions, type Places, type UnitOption } from '../places.ts';
import { useAllUnits } from '../queries.ts';
import { useDeed, type Deed } from '../useDeed.ts';
import { peopleWords } from '../words.ts';
import { changeGiving, GIVING, givingBody, mayBeSeconded, placesFor, unitsFor, type Giving } from './give.ts';
import { useGivingLines } from './useGivingLines.ts';
import { useChanged, type UserPanelProps } from './panel.ts';

interface Around {
  readonly county: string;
  readonly places: Places;
  readonly units: readonly UnitOption[];
}

/** A post is chosen from what fits: places of the role's level, units of the place. */
export function GivePanel(props: UserPanelProps) {
  const { county } = props.session;
  const places = usePlaces(county);
  const units = useUnitOptions(county);
  const asked = useAllUnits(county);
  if (places !== null && units !== null) return <Form {...props} around={{ county, places, units }} />;
  if (asked.error) return <Refused error={asked.error} onAgain={() => void asked.refetch()} />;
  return <div className="desk-matter-wait"><Skeleton rows={5} height={56} /></div>;
}

function Form({ session, user, onClose, onDone, around }: UserPanelProps & { readonly around: Around }) {
  const t = peopleWords.use();
  const names = useNames();
  const { county } = session;
  const deed = useDeed({
    county,
    name: `${session.user}.give.${user.id}`,
    initial: GIVING,
    check: (values) => {
      const checked = givingBody(values, user.version);
      return 'body' in checked ? checked : { wrong: checked.missing.map(({ field, fault }) => ({ field, words: t(fault) })) };
    },
    send: (body, key) => peopleCommand({ county, deed: 'give', user: user.id, body, key }),
    onDone: () => onDone(t('given', { name: user.name, role: deed.values.role === null ? '' : names.role(deed.values.role) })),
  });
  const effect = useGivingLines(user.name, deed.values, around);
  return (
    <PanelForm title={t('giveTo', { name: user.name })} verb={t('verb.give')} effect={effect} deed={deed} changed={useChanged(user)} onClose={onClose}>
      <What deed={deed} around={around} />
      <When deed={deed} />
    </PanelForm>
  );
}

interface PartProps {
  readonly deed: Deed<Giving>;
  readonly around: Around;
}

function What(props: PartProps) {
  const t = peopleWords.use();
  const names = useNames();
  const { deed: { values, set, wrong }, around } = props;
  const { places, units } = around;
  const change = (part: Partial<Giving>) => set((before) => changeGiving(before, part, around));
  return (
    <>
      <Select label={t('role')} value={values.role ?? ''} onChange={(event) => change({ role: ROLES.find((role) => role === event.target.value) ?? null })} error={wrong('role')}>
        <option value="">{t('choose')}</option>
        {ROLES.map((role) => (
          <option key={role} value={role}>{names.role(role)}</option>
        ))}
      </Select>
      {mayBeSeconded(values.role) ? (
        <label className="people-check">
          <input type="checkbox" checked={values.seconded} onChange={(event) => change({ seconded: event.target.checked })} />
          <span>
            {t('secondedChoice')}
            <small>{t('secondedHint')}</small>
          </span>
        </label>
      ) : null}
      <Where {...props} onChange={(territory) => change({ territory })} />
      <Finder label={t('unit')} options={unitsFor(values, places, units)} value={values.unit} onChange={(unit) => change({ unit })} error={wrong('unit')} />
      {values.role === 'platform-lead' ? (
        <Choice
          legend={t('platform')}
          columns
          options={PLATFORMS.map((value) => ({ value, words: names.platform(value) }))}
          value={values.platform}
          onChange={(platform) => change({ platform })}
          error={wrong('platform')}
        />
      ) : null}
    </>
  );
}

/** A role of the county lies in the county: nothing to choose. A seconded one lies where it is commanded. */
function Where({ deed: { values, wrong }, around: { places, county }, onChange }: PartProps & { readonly onChange: (territory: string) => void }) {
  const t = peopleWords.use();
  const fits = placesFor(values, places);
  if (fits.length === 1 && fits[0]?.id === county) return <p className="people-fixed"><span>{t('territory')}</span> {places.nameOf(county)}</p>;
  return (
    <Finder
      label={t(mayBeSeconded(values.role) && values.seconded ? 'commandedBy' : 'territory')}
      options={fits}
      value={values.territory}
      placeholder={t(values.role === null ? 'roleFirst' : 'finderHint')}
      onChange={onChange}
      error={wrong('territory') ?? wrong('commandedBy')}
    />
  );
}

function When({ deed }: { readonly deed: Deed<Giving> }) {
  const t = peopleWords.use();
  const { values, set, wrong } = deed;
  return (
    <div className="people-dates">
      <Input label={t('from')} hint={t('fromHint')} type="date" value={values.from} onChange={(event) => set({ from: event.target.value })} error={wrong('from')} />
      <Input label={t('to')} hint={t('toHint')} type="date" value={values.to} onChange={(event) => set({ to: event.target.value })} error={wrong('to')} />
    </div>
  );
}
