import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { readConditions } from '../../nodes/shared/fields/conditions';
import { getRegions, regionCode } from '../../nodes/shared/fields/regions';
import { ParameterReader } from '../../nodes/shared/run/parameters';

/** What comes of conditions as a user filled them in. */
function read(...condition: object[]) {
	const value = condition.length === 0 ? {} : { condition };
	const parameters = new ParameterReader({
		getNode: () => ({ parameters: { conditions: value } }) as never,
		getNodeParameter: () => value as never,
	});
	return readConditions(parameters, 0);
}

async function listed(): Promise<INodePropertyOptions[]> {
	return await getRegions.call({} as ILoadOptionsFunctions);
}

test('Each kind of condition is read from its own field', () => {
	expect(
		read(
			{ type: 'phoneType', match: 'any', phoneTypes: ['android'], tags: 'left over' },
			{ type: 'region', match: 'none', regions: ['33010000', '上海'] },
			{ type: 'tag', match: 'all', tags: 'vip, gold' },
			{ type: 'profile', match: 'any', profiles: '1001' },
		),
	).toEqual([
		{ kind: 'phoneType', match: 'any', values: ['android'] },
		{ kind: 'region', match: 'none', values: ['33010000', '31000000'] },
		{ kind: 'tag', match: 'all', values: ['vip', 'gold'] },
		{ kind: 'profile', match: 'any', values: ['1001'] },
	]);
});

test.each([
	[[], /^Conditions: no condition is given/],
	[[{ type: 'tag', match: 'any', tags: '' }], /^Condition 1, Tags: no value is given/],
	[[{ type: 'tag', match: 'any', regions: ['11000000'] }], /^Condition 1, Tags: no value/],
	[
		[
			{ type: 'tag', match: 'any', tags: 'vip' },
			{ type: 'region', match: 'any', regions: [] },
		],
		/^Condition 2, Region Names or IDs: no value/,
	],
	[
		[{ type: 'region', match: 'any', regions: ['Atlantis'] }],
		/^Condition 1, Region Names or IDs: "Atlantis" is not known/,
	],
	[
		[{ type: 'phoneType', match: 'any', phoneTypes: ['symbian'] }],
		/^Condition 1, Phone Types: "symbian" is not known/,
	],
	[[{ type: 'age', match: 'any' }], /^Condition 1, Type: must be one of .*, got "age"/],
	[[{ type: 'tag', match: 'most', tags: 'a' }], /^Condition 1, Match: must be one of/],
])('A condition that says nothing is refused and never left out: %j', (conditions, message) => {
	expect(() => read(...conditions)).toThrow(message);
});

test('The list has every province and city once, in English and Chinese', async () => {
	const regions = await listed();
	expect(regions).toHaveLength(367);
	expect(new Set(regions.map(({ value }) => value)).size).toBe(367);
	expect(new Set(regions.map(({ name }) => name)).size).toBe(367);
	expect(regions.every(({ value }) => /^\d{4}0000$/.test(String(value)))).toBe(true);
	expect(regions.filter(({ value }) => /^\d\d000000$/.test(String(value)))).toHaveLength(34);
	expect(regions).toEqual(
		expect.arrayContaining([
			{ name: 'Beijing (北京市)', value: '11000000' },
			{ name: 'Inner Mongolia, Alxa (阿拉善盟)', value: '15290000' },
			{ name: 'Jilin, Jilin City (吉林市)', value: '22020000' },
			{ name: 'Xinjiang, Altay (阿勒泰地区)', value: '65430000' },
			{ name: 'Macao (澳门)', value: '82000000' },
		]),
	);
});

test.each([
	['33010000', '33010000'],
	['41800100', '41800100'],
	['330100', '33010000'],
	['11', '11000000'],
	['浙江', '33000000'],
	['浙江省', '33000000'],
	['杭州', '33010000'],
	['杭州市', '33010000'],
	['北京', '11000000'],
	['吉林', '22000000'],
	['吉林省', '22000000'],
	['吉林市', '22020000'],
	['广西壮族自治区', '45000000'],
	['香港特别行政区', '81000000'],
	['330106', undefined],
	['99', undefined],
	['Hangzhou Road', undefined],
	['', undefined],
])('The region %s has the code %s', (name, code) => {
	expect(regionCode(name)).toBe(code);
});
