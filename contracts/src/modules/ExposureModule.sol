// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RULE_EXPOSURE} from "../Codes.sol";
import {BadWords, ExposureAbove} from "../Errors.sol";
import {IPolicyModule} from "../interfaces/IPolicyModule.sol";
import {Text} from "../lib/Text.sol";
import {Policy, Undertaking} from "../Types.sol";
import {PolicyModule} from "./PolicyModule.sol";

/// How much one bank may come to owe towards another, per currency. A pair without a cap has the cap 0.
contract ExposureModule is PolicyModule {
    struct Exposure {
        uint128 capMinor;
        uint128 usedMinor;
    }

    mapping(bytes11 ofBank => mapping(bytes11 towardsBank => mapping(bytes3 currency => Exposure))) public exposure;

    constructor(address compliance_) PolicyModule(compliance_) {}

    /// @inheritdoc IPolicyModule
    function rules() public pure returns (uint256) {
        return 1 << RULE_EXPOSURE;
    }

    /// @inheritdoc IPolicyModule
    function check(Undertaking calldata u) external view returns (uint256, uint256, bool) {
        _usedWith(u);
        return (rules(), 0, false);
    }

    /// @inheritdoc IPolicyModule
    function set(Policy calldata p) external onlyCompliance {
        if (!Text.isCode(p.currency, 3) || !Text.isCode(p.ofBank, 11)) revert BadWords();
        if (!Text.isCodeOrNone(p.towardsBank, 11)) revert BadWords();
        exposure[p.ofBank][p.towardsBank][p.currency].capMinor = p.amountMinor;
    }

    /// @inheritdoc IPolicyModule
    function record(Undertaking calldata u) external override onlyCompliance {
        exposure[u.bank][u.towards][u.currency].usedMinor = _usedWith(u);
    }

    /// @inheritdoc IPolicyModule
    // What another module counted before this one came can't be given back here.
    function release(bytes11 bank, bytes11 towards, bytes3 currency, uint256 amountMinor)
        external
        override
        onlyCompliance
    {
        Exposure storage e = exposure[bank][towards][currency];
        e.usedMinor = amountMinor < e.usedMinor ? uint128(e.usedMinor - amountMinor) : 0;
    }

    /// What the bank would owe with this undertaking; reverts above the cap, and so always fits. A cap that was lowered
    /// stops nothing that adds nothing.
    function _usedWith(Undertaking calldata u) private view returns (uint128) {
        Exposure memory e = exposure[u.bank][u.towards][u.currency];
        if (u.exposureMinor == 0) return e.usedMinor;
        uint256 wouldBe = e.usedMinor + u.exposureMinor;
        if (wouldBe > e.capMinor) revert ExposureAbove(wouldBe, e.capMinor);
        return uint128(wouldBe);
    }
}
