import type { InventedPaper } from "./invented-call.ts";

/** An invented call or tender from abroad. */
type AbroadCall = {
  id: string;
  title: string;
  buyer: string;
  opens: number;
  closes: number;
  text: string;
  papers?: readonly InventedPaper[];
};

/** Two contracting processes; the second is amended by a further release. */
export const processes: readonly (AbroadCall & {
  amount: number;
  amendment?: { closes: number; title: string };
})[] = [
  {
    id: "ocds-naru00-sample-1",
    title: "Air quality sensors for schools",
    buyer: "Borough of Fernmoor",
    opens: -6,
    closes: 25,
    amount: 140_000,
    text: "Supply and calibration of 300 indoor air quality sensors. Suppliers may be of any size; smaller companies are encouraged to bid.",
    papers: [
      {
        name: "Specification_sensors.pdf",
        text: `Specification: air quality sensors
1. Scope: 300 sensors for carbon dioxide, particles and temperature
2. Suppliers must hold ISO 9001 certification.
3. Suppliers must show two contracts of a similar size in the last three years.
4. Tenders are due on {closes}.`,
      },
    ],
  },
  {
    id: "ocds-naru00-sample-2",
    title: "Quay inspection by drone",
    buyer: "Port Authority of Saltholm",
    opens: -12,
    closes: 12,
    amount: 95_000,
    amendment: { closes: 22, title: "Quay inspection by drone (extended)" },
    text: "Visual and thermal inspection of four kilometres of quay walls, twice a year for three years.",
  },
];

/** Of SAM.gov. */
export const solicitation: AbroadCall = {
  id: "5a3e0000000000000000000000000001",
  title: "Portable water test kits",
  buyer: "SAMPLE DEPARTMENT OF FIELD SERVICES",
  opens: -3,
  closes: 29,
  text: "The agency intends to buy 1,200 portable water test kits. The set-aside is for small businesses; foreign firms may supply through a registered partner.",
  papers: [
    {
      name: "Statement_of_Work.docx",
      text: `Statement of work: portable water test kits
1. Quantity: 1,200 kits in four deliveries
2. Each kit tests for lead, nitrate and bacteria.
3. Offerors must be registered in the System for Award Management.
|Delivery|Quantity|
|1|300|
|2|300|
|3|300|
|4|300|`,
    },
  ],
};

/** Of EU Funding & Tenders. */
export const topic: AbroadCall = {
  id: "NARU-SAMPLE-01-02",
  title: "Repairable power electronics for small wind turbines",
  buyer: "European Commission",
  opens: -20,
  closes: 60,
  text: "<p>Projects develop inverters for small wind turbines that can be repaired on site.</p><p>Consortia need at least three independent legal entities from three countries. Entities from the Republic of Korea may take part with their own funding.</p>",
  papers: [
    {
      name: "Guide_for_applicants.pdf",
      text: `Guide for applicants
1. A consortium has at least three independent legal entities.
2. Funding covers 100 % of eligible costs for non-profit bodies and 70 % for others.
3. The call closes on {closes}, 17:00 Brussels time.`,
    },
  ],
};

/** Of Grants.gov. */
export const grants: readonly AbroadCall[] = [
  {
    ...{ id: "990001", title: "Low-cost sensors for wildfire smoke", buyer: "Sample Bureau of Clean Air" },
    ...{ opens: -9, closes: 34, text: "SAMPLE-27-001" },
  },
  {
    ...{
      id: "990002",
      title: "International exchange for rural health research",
      buyer: "Sample Institute of Health",
    },
    ...{ opens: 12, closes: 75, text: "SAMPLE-27-002" },
  },
];

/** Of TED. */
export const tender: AbroadCall = {
  id: "9a1b0000-0000-4000-8000-000000000001",
  title: "Battery monitoring systems for electric buses",
  buyer: "Sample Transport Company of Novigrad",
  opens: -4,
  closes: 36,
  text: "Supply, installation and five years of maintenance of monitoring systems for 120 electric buses.",
  papers: [
    {
      name: "Technical_requirements.pdf",
      text: `Technical requirements: battery monitoring
1. The system reads cell voltage and temperature once a second.
2. Tenderers show an annual turnover of at least EUR 2 million.
3. Tenders may be sent until {closes}, 10:00.`,
    },
  ],
};
